package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderProfileErrorsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void anErrorNamesFileLineAndNearMiss(ErrorCase wrong) {
    ProfileFiles files = new ProfileFiles(folder);

    assertThat(files.message(() -> files.provider(wrong.yaml()))).isEqualTo(wrong.message());
  }

  static List<ErrorCase> cases() {
    return List.of(
        new ErrorCase(
            "an unknown key",
            """
            type: runm.nic
            capabilites: []
            """,
            "my.yaml:2: unknown key \"capabilites\" in a provider profile (did you mean"
                + " capabilities?); accepted: type, capabilities, inventory, children"),
        new ErrorCase(
            "an unknown key of an inventory",
            """
            inventory:
              runm.memory:
                total: 1
                reservd: 1
            """,
            "my.yaml:4: unknown key \"reservd\" in an inventory (did you mean reserved?); accepted:"
                + " total, reserved, min_unit, max_unit, step_size, allocation_ratio"),
        new ErrorCase(
            "an unknown type",
            """
            type: runm.compte
            """,
            "my.yaml:1: unknown provider type \"runm.compte\" (did you mean runm.compute?); known:"
                + " runm.compute, runm.storage, runm.nic; a deployment declares others under"
                + " provider_types"),
        new ErrorCase(
            "an unknown capability",
            """
            capabilities:
              - cpu.x86.avx
              - cpu.x86.avx3
            """,
            "my.yaml:3: unknown capability \"cpu.x86.avx3\" (did you mean cpu.x86.avx?); known:"
                + " cpu.x86.avx, cpu.x86.avx2, cpu.x86.vmx, storage.disk.hdd, storage.disk.ssd; a"
                + " deployment declares others under capabilities"),
        new ErrorCase(
            "an unknown resource type",
            """
            inventory:
              runm.memry: {total: 1}
            """,
            "my.yaml:2: unknown resource type \"runm.memry\" (did you mean runm.memory?); known:"
                + " runm.cpu.dedicated, runm.cpu.shared, runm.memory, runm.storage.block,"
                + " runm.gpu.virtual; a deployment declares others under resource_types"),
        new ErrorCase(
            "a capability twice",
            """
            capabilities: [cpu.x86.avx, cpu.x86.avx]
            """,
            "my.yaml:1: capability \"cpu.x86.avx\" is in capabilities twice"),
        new ErrorCase(
            "text for a list",
            """
            capabilities: cpu.x86.avx
            """,
            "my.yaml:1: capabilities is cpu.x86.avx, expected a list"),
        new ErrorCase(
            "nothing for a list",
            """
            type: runm.nic
            capabilities:
            """,
            "my.yaml:2: capabilities has no value, expected a list"),
        new ErrorCase(
            "a list for text",
            """
            type: [runm.nic]
            """,
            "my.yaml:1: type is a list, expected text"),
        new ErrorCase(
            "a number for text",
            """
            type: 12
            """,
            "my.yaml:1: type is 12, which YAML does not take for text; put it in quotes"),
        new ErrorCase(
            "a truth value for text",
            """
            type: no
            """,
            "my.yaml:1: type is no, which YAML does not take for text; put it in quotes"),
        new ErrorCase(
            "a list for a mapping",
            """
            inventory: []
            """,
            "my.yaml:1: inventory is a list, expected a mapping"),
        new ErrorCase(
            "a number for an inventory",
            """
            inventory:
              runm.memory: 5
            """,
            "my.yaml:2: an inventory is a mapping with the keys total, reserved, min_unit,"
                + " max_unit, step_size, allocation_ratio; found 5"),
        new ErrorCase(
            "no total",
            """
            inventory:
              runm.memory: {reserved: 1}
            """,
            "my.yaml:2: an inventory needs the key total"),
        new ErrorCase(
            "a negative amount",
            """
            inventory:
              runm.memory: {total: -1}
            """,
            "my.yaml:2: total is -1, and a number here is never negative"),
        new ErrorCase(
            "an amount of 65 bits",
            """
            inventory:
              runm.memory: {total: 18446744073709551616}
            """,
            "my.yaml:2: total is 18446744073709551616, above the largest that is possible,"
                + " 18446744073709551615"),
        new ErrorCase(
            "an amount of 65 bits by its unit",
            """
            inventory:
              runm.memory: {total: 16EiB}
            """,
            "my.yaml:2: total is 16EiB, above the largest that is possible, 18446744073709551615"),
        new ErrorCase(
            "a fraction",
            """
            inventory:
              runm.memory: {total: 1.5}
            """,
            "my.yaml:2: total is 1.5, expected a whole number such as 1024, 64MiB or 10GB"),
        new ErrorCase(
            "a fraction of a byte",
            """
            inventory:
              runm.memory: {total: 1.0001KB}
            """,
            "my.yaml:2: total is 1.0001KB, which is not a whole number of bytes"),
        new ErrorCase(
            "a unit that is none",
            """
            inventory:
              runm.memory: {total: 64Mib}
            """,
            "my.yaml:2: total is 64Mib, and Mib is not a unit (did you mean MiB?); accepted: B, KB,"
                + " MB, GB, TB, PB, EB, KiB, MiB, GiB, TiB, PiB, EiB"),
        new ErrorCase(
            "an octal number",
            """
            inventory:
              runm.memory: {total: 010}
            """,
            "my.yaml:2: total is 010, expected a whole number such as 1024, 64MiB or 10GB"),
        new ErrorCase(
            "words for an amount",
            """
            inventory:
              runm.memory:
                total: "much"
            """,
            "my.yaml:3: total is \"much\", expected a whole number such as 1024, 64MiB or 10GB"),
        new ErrorCase(
            "reserved above total",
            """
            inventory:
              runm.memory:
                total: 10
                reserved: 11
            """,
            "my.yaml:4: reserved of runm.memory is 11, above its total, 10"),
        new ErrorCase(
            "min_unit above max_unit",
            """
            inventory:
              runm.memory: {total: 10, min_unit: 5, max_unit: 4}
            """,
            "my.yaml:2: min_unit of runm.memory is 5, above its max_unit, 4"),
        new ErrorCase(
            "min_unit above the total that max_unit defaults to",
            """
            inventory:
              runm.memory:
                total: 10
                min_unit: 11
            """,
            "my.yaml:4: min_unit of runm.memory is 11, above its max_unit, 10"),
        new ErrorCase(
            "max_unit below the 1 that min_unit defaults to",
            """
            inventory:
              runm.memory:
                total: 10
                max_unit: 0
            """,
            "my.yaml:4: min_unit of runm.memory is 1, above its max_unit, 0"),
        new ErrorCase(
            "steps of 0",
            """
            inventory:
              runm.memory: {total: 10, step_size: 0}
            """,
            "my.yaml:2: step_size of runm.memory is 0; it is at least 1"),
        new ErrorCase(
            "a ratio of 0",
            """
            inventory:
              runm.memory: {total: 10, allocation_ratio: 0.0}
            """,
            "my.yaml:2: allocation_ratio is 0.0, expected a number above 0 such as 16.0 or 1.5"),
        new ErrorCase(
            "a negative ratio",
            """
            inventory:
              runm.memory: {total: 10, allocation_ratio: -1.5}
            """,
            "my.yaml:2: allocation_ratio is -1.5, and a number here is never negative"),
        new ErrorCase(
            "a ratio with an exponent",
            """
            inventory:
              runm.memory: {total: 10, allocation_ratio: 1e3}
            """,
            "my.yaml:2: allocation_ratio is 1e3, expected a number above 0 such as 16.0 or 1.5"),
        new ErrorCase(
            "a ratio that is infinite",
            """
            inventory:
              runm.memory: {total: 10, allocation_ratio: .inf}
            """,
            "my.yaml:2: allocation_ratio is .inf, expected a number above 0 such as 16.0 or 1.5"),
        new ErrorCase(
            "a ratio with 7 digits after the point",
            """
            inventory:
              runm.memory: {total: 10, allocation_ratio: 1.0000001}
            """,
            "my.yaml:2: allocation_ratio is 1.0000001, which has more than 6 digits before or after"
                + " the point"),
        new ErrorCase(
            "a ratio with 7 digits before the point",
            """
            inventory:
              runm.memory: {total: 10, allocation_ratio: 1000000}
            """,
            "my.yaml:2: allocation_ratio is 1000000, which has more than 6 digits before or after"
                + " the point"),
        new ErrorCase(
            "a capacity of 65 bits",
            """
            inventory:
              runm.memory:
                total: 8EiB
                allocation_ratio: 2.0
            """,
            "my.yaml:4: the capacity of runm.memory, (total - reserved) * allocation_ratio, is"
                + " 18446744073709551616, above the largest that is possible,"
                + " 18446744073709551615"),
        new ErrorCase(
            "a nested provider without a name",
            """
            children:
              - type: runm.nic
            """,
            "my.yaml:2: a nested provider needs the key name"),
        new ErrorCase(
            "a nested provider with an empty name",
            """
            children:
              - name: ""
            """,
            "my.yaml:2: name is empty"),
        new ErrorCase(
            "a nested provider with a slash in its name",
            """
            children:
              - name: a/b
            """,
            "my.yaml:2: the own name of a nested provider has no /: \"a/b\""),
        new ErrorCase(
            "a nested provider with a blank at the end of its name",
            """
            children:
              - name: "nic "
            """,
            "my.yaml:2: name holds an invisible character, or a blank at an end: \"nic \""),
        new ErrorCase(
            "two nested providers of one name",
            """
            children:
              - name: nic
                count: 2
              - name: nic1
            """,
            "my.yaml:4: two nested providers are named \"nic1\""),
        new ErrorCase(
            "a count of 0",
            """
            children:
              - {name: nic, count: 0}
            """,
            "my.yaml:2: count is 0, expected a whole number from 1 to 100000"),
        new ErrorCase(
            "a count with a unit",
            """
            children:
              - {name: nic, count: 1KB}
            """,
            "my.yaml:2: count is 1KB, expected a whole number from 1 to 100000"),
        new ErrorCase(
            "a count that is too large",
            """
            children:
              - {name: nic, count: 100001}
            """,
            "my.yaml:2: count is 100001, above the largest that is possible, 100000"),
        new ErrorCase(
            "a tree that is too large",
            """
            children:
              - name: a
                count: 1000
                children:
                  - {name: b, count: 1000}
            """,
            "my.yaml:2: more than 100,000 providers in one tree"),
        new ErrorCase(
            "an error in a nested provider",
            """
            children:
              - name: a
                children:
                  - name: b
                    typ: runm.nic
            """,
            "my.yaml:5: unknown key \"typ\" in a nested provider (did you mean type?); accepted:"
                + " name, count, type, capabilities, inventory, children"));
  }
}
