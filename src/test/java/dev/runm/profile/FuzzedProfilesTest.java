package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages profiles in many ways; whatever comes of it must be a value or one line that names the
 * file. A long run: {@code mvn test -Dtest=FuzzedProfilesTest -Drunm.fuzz=200000
 * -Drunm.fuzz.seed=2}, so many profiles of each kind.
 */
class FuzzedProfilesTest {
  private static final int PROFILES = Integer.getInteger("runm.fuzz", 1_000);
  private static final long SEED = Long.getLong("runm.fuzz.seed", 1);

  /** Relative names of files are those of the damaged profile; shipped ones may be named too. */
  private static final Pattern ONE_LINE =
      Pattern.compile("[^\\r\\n]*\\.ya?ml(:[1-9]\\d*)?: [^\\p{Cntrl}\\u2028\\u2029]+");

  /** Elements of the language that shipped profiles have no need of. */
  private static final List<String> OTHERS =
      List.of(
          """
          capabilities: [custom.fast]
          resource_types: [custom.slot]
          provider_types: [custom.box]
          groups: [agg1, agg2]
          partitions: {part0: [], part1: []}
          providers:
            - name: cn1
              profile: 24cpu-128G-1T-intel-hdd-shared
              partition: part1
              groups: [agg1]
              distances: [{group: agg2, type: failure, code: site}]
            - name: nic
              type: custom.box
              parent: cn1
              capabilities: [custom.fast, cpu.x86.avx]
              inventory:
                custom.slot: {total: 8, reserved: 1, min_unit: 1, max_unit: 4, step_size: 1, allocation_ratio: 1.5}
                runm.memory: {total: 1GiB}
              children:
                - {name: vf, count: 4, type: runm.nic}
          allocations:
            - consumer: vm1
              acquire: 0
              release: 2030-12-01T00:00:00Z
              items: [{provider: nic, resource: runm.memory, used: 64MiB}]
          """,
          """
          default_provider_profile: {inventory: {runm.memory: {total: 1GiB}}}
          layout: {sites: [east, west], rows_per_site: 2, racks_per_row: 2, nodes_per_rack: 2}
          group_provider_profiles: {east-row1-rack1: 12cpu-64G-4T-ssd-dedicated}
          partitions: {part0: [east], part1: [west]}
          providers:
            - {name: sub, parent: east-row1-rack1-node1}
          """,
          """
          partition: part0
          acquire: 2030-12-01T00:00:00Z
          release: 2030-12-08T00:00:00+02:00
          request_groups:
            - name: compute
              resources:
                runm.memory: {min: 1, max: 64MiB, capabilities: {require: [cpu.x86.avx2]}}
                runm.cpu.shared: {max: 4, capabilities: [{any: [cpu.x86.avx]}, {forbid: [a.b]}]}
              capabilities:
                - {require: [cpu.x86.vmx], any: [cpu.x86.avx, cpu.x86.avx2]}
                - {forbid: [storage.disk.ssd]}
              groups: [{require: [east], any: [east-row1], forbid: [east-row1-rack1]}]
              distances: [{type: failure, from: disk, minimum: rack, maximum: site}]
              options: {single_provider: false, isolate_from: [disk], in_tree: cn1, in_tree_of: [disk]}
            - {name: disk, resources: {runm.storage.block: {min: 1}}}
          """);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ProfileKind.class)
  void damagedProfilesAreReadOrRefusedInOneLine(ProfileKind kind) throws IOException {
    ProfileFiles files = new ProfileFiles(folder);
    List<String> texts = texts(kind);
    List<String> all = new ArrayList<>();
    for (ProfileKind each : ProfileKind.values()) {
      all.addAll(texts(each));
    }
    Random random = new Random(SEED * 31 + kind.ordinal());
    Damage damage = new Damage(random, all);
    for (int i = 0; i < PROFILES; i++) {
      byte[] damaged = damage.to(texts.get(random.nextInt(texts.size())));
      String path = files.write("my.yaml", damaged).toString();
      try {
        read(files.library, kind, path);
      } catch (UsageException e) {
        assertThat(e.getMessage()).as(() -> text(damaged)).matches(ONE_LINE);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("damaged:\n" + text(damaged), e);
      }
    }
  }

  private static void read(ProfileLibrary library, ProfileKind kind, String path) {
    switch (kind) {
      case DEPLOYMENT -> library.deployment(path);
      case PROVIDER -> library.provider(path);
      case CLAIM -> library.claim(path);
    }
  }

  private static List<String> texts(ProfileKind kind) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : ShippedProfilesTest.files()) {
      if (file.getParent().endsWith(kind.folder())) {
        texts.add(shipped(file));
      }
    }
    switch (kind) {
      case DEPLOYMENT -> texts.addAll(OTHERS.subList(0, 2));
      case CLAIM -> texts.add(OTHERS.get(2));
      case PROVIDER -> {}
    }
    return texts;
  }

  private static String shipped(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(byte[] damaged) {
    return new String(damaged, StandardCharsets.UTF_8);
  }
}
