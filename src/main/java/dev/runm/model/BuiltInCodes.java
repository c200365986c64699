package dev.runm.model;

import java.util.List;
import java.util.Optional;

/**
 * The codes that every deployment has, each with a description for the people who read the tables.
 */
public final class BuiltInCodes {
  /** The type of a provider that names none. */
  public static final String DEFAULT_PROVIDER_TYPE = "runm.compute";

  /** The partition of a provider that names none. */
  public static final String DEFAULT_PARTITION = "part0";

  public static final List<Code> OBJECT_TYPES =
      List.of(
          new Code("runm.partition", "a division of the deployment"),
          new Code("runm.provider", "something that has resources"),
          new Code("runm.provider_group", "a set of providers"),
          new Code("runm.image", "what a machine starts from"),
          new Code("runm.machine", "a machine, which uses resources"));

  public static final List<Code> RESOURCE_TYPES =
      List.of(
          new Code("runm.cpu.dedicated", "processors that one machine has for itself"),
          new Code("runm.cpu.shared", "processors that machines share"),
          new Code("runm.memory", "memory, in bytes"),
          new Code("runm.storage.block", "block storage, in bytes"),
          new Code("runm.gpu.virtual", "virtual graphics processors"));

  public static final List<Code> CAPABILITIES =
      List.of(
          new Code("cpu.x86.avx", "x86 processor with AVX"),
          new Code("cpu.x86.avx2", "x86 processor with AVX2"),
          new Code("cpu.x86.vmx", "x86 processor with hardware virtualisation (VMX)"),
          new Code("storage.disk.hdd", "storage on hard disks"),
          new Code("storage.disk.ssd", "storage on solid-state disks"));

  public static final List<Code> PROVIDER_TYPES =
      List.of(
          new Code(DEFAULT_PROVIDER_TYPE, "a compute node or a part of one"),
          new Code("runm.storage", "a storage pool"),
          new Code("runm.nic", "a network interface"));

  public static final List<Code> CONSUMER_TYPES =
      List.of(new Code("runm.machine", "a machine"), new Code("runm.volume", "a volume"));

  public static final List<DistanceType> DISTANCE_TYPES =
      List.of(
          new DistanceType(
              "network",
              "how far by the network",
              List.of(
                  new Code("local", "behind the same switch"),
                  new Code("site", "in the same site"),
                  new Code("remote", "in another site"))),
          new DistanceType(
              "storage",
              "how far from storage",
              List.of(
                  new Code("local", "storage of the provider's own"),
                  new Code("row", "storage of the same row"),
                  new Code("remote", "storage elsewhere"))),
          new DistanceType(
              "failure",
              "what must fail for both to fail",
              List.of(
                  new Code("local", "the same rack"),
                  new Code("rack", "another rack of the same row"),
                  new Code("row", "another row of the same site"),
                  new Code("site", "another site"))));

  private BuiltInCodes() {}

  /** Returns the distance type of that code, if there is one. */
  public static Optional<DistanceType> distanceType(String code) {
    return DISTANCE_TYPES.stream().filter(type -> type.code().equals(code)).findFirst();
  }

  /** Returns the codes alone, in order. */
  public static List<String> codes(List<Code> codes) {
    return codes.stream().map(Code::code).toList();
  }

  /** A code and what it stands for. */
  public record Code(String code, String description) {}

  /** A way in which a provider is near or far; {@code distances} are ordered, nearest first. */
  public record DistanceType(String code, String description, List<Code> distances) {}
}
