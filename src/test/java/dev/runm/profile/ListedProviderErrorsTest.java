package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListedProviderErrorsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void anErrorNamesFileLineAndNearMiss(ErrorCase wrong) {
    ProfileFiles files = new ProfileFiles(folder);

    assertThat(files.message(() -> files.deployment(wrong.yaml()))).isEqualTo(wrong.message());
  }

  static List<ErrorCase> cases() {
    return List.of(
        new ErrorCase(
            "an unknown key",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                partion: part0
            """,
            "my.yaml:7: unknown key \"partion\" in a provider (did you mean partition?); accepted:"
                + " name, profile, type, capabilities, inventory, children, partition, parent,"
                + " groups, distances"),
        new ErrorCase(
            "no name",
            """
            providers:
              - groups: []
            """,
            "my.yaml:2: a provider needs the key name"),
        new ErrorCase(
            "an empty name",
            """
            providers:
              - name: ''
            """,
            "my.yaml:2: name is empty"),
        new ErrorCase(
            "a long name",
            """
            providers:
              - name: nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
            """,
            "my.yaml:2: name is longer than 255 characters:"
                + " \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…\""),
        new ErrorCase(
            "a long name of a nested provider",
            """
            providers:
              - name: nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
                children: [{name: nic, count: 2}]
            """,
            "my.yaml:2: the nested providers of"
                + " \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…\" have names"
                + " longer than 255 characters"),
        new ErrorCase(
            "a name with half a character",
            """
            providers:
              - name: "a\\ud800b"
            """,
            "my.yaml:2: name holds an invisible character, or a blank at an end: \"a�b\""),
        new ErrorCase(
            "two providers of one name",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
              - name: cn1
            """,
            "my.yaml:7: two providers are named \"cn1\"; the other is on line 3"),
        new ErrorCase(
            "a name that a profile makes",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
              - name: cn1/nic1
            """,
            "my.yaml:7: a profile makes a nested provider \"cn1/nic1\" already"),
        new ErrorCase(
            "a name that the layout makes",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            providers:
              - name: west-row2-rack3-node4
            """,
            "my.yaml:8: the layout makes a provider \"west-row2-rack3-node4\" already"),
        new ErrorCase(
            "a name that a profile makes in the layout",
            """
            default_provider_profile: 64cpu-256G-4T-ssd-2numa-2nic
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            providers:
              - name: west-row2-rack3-node4/numa1
            """,
            "my.yaml:8: a profile makes a nested provider \"west-row2-rack3-node4/numa1\" already"),
        new ErrorCase(
            "a group that the layout makes",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            groups:
              - agg1
              - east-row2-rack3
            """,
            "my.yaml:9: the layout makes a group \"east-row2-rack3\" already; leave it out here"),
        new ErrorCase(
            "a group twice",
            """
            groups:
              - a
              - a
            providers: [{name: x}]
            """,
            "my.yaml:3: group \"a\" is in groups twice"),
        new ErrorCase(
            "an unknown group",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg2]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            """,
            "my.yaml:4: no group is named \"agg2\" (did you mean agg1?); there are: agg1"),
        new ErrorCase(
            "an unknown group where there are none",
            """
            providers:
              - {name: a, groups: [b]}
            """,
            "my.yaml:2: no group is named \"b\"; there is none"),
        new ErrorCase(
            "a membership twice",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1, agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            """,
            "my.yaml:4: group \"agg1\" is in groups twice"),
        new ErrorCase(
            "an unknown profile",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                profile: 24cpu-128G-1T-intel-hdd-share
            """,
            "my.yaml:7: no provider profile is named \"24cpu-128G-1T-intel-hdd-share\" (did you"
                + " mean 24cpu-128G-1T-intel-hdd-shared?); \"profiles providers\" lists them, and a"
                + " path has a / or ends in .yaml"),
        new ErrorCase(
            "a code that is not declared",
            """
            capabilities: [custom.fast]
            providers:
              - name: a
                capabilities: [custom.fats]
            """,
            "my.yaml:4: unknown capability \"custom.fats\" (did you mean custom.fast?); known:"
                + " cpu.x86.avx, cpu.x86.avx2, cpu.x86.vmx, storage.disk.hdd, storage.disk.ssd,"
                + " custom.fast; a deployment declares others under capabilities"),
        new ErrorCase(
            "an unknown partition where they are declared",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            partitions: {part0: [east], part1: [west]}
            providers:
              - {name: a, partition: part2}
            """,
            "my.yaml:9: no partition is named \"part2\" (did you mean part0?); there are: part0,"
                + " part1"),
        new ErrorCase(
            "an unknown parent",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
              - {name: cn2, parent: cn3}
            """,
            "my.yaml:7: no provider is named \"cn3\" (did you mean cn1?); listed are cn1, cn2"),
        new ErrorCase(
            "an unknown nested parent",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
              - {name: cn2, parent: cn1/nic2}
            """,
            "my.yaml:7: no provider is named \"cn1/nic2\"; listed are cn1, cn2"),
        new ErrorCase(
            "its own parent",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
              - {name: cn2, parent: cn2}
            """,
            "my.yaml:7: the parents of \"cn2\" lead back to it"),
        new ErrorCase(
            "a circle of parents",
            """
            providers:
              - {name: a, parent: b}
              - {name: b, parent: c}
              - {name: c, parent: a}
            """,
            "my.yaml:2: the parents of \"a\" lead back to it"),
        new ErrorCase(
            "a child of its own nested provider",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                parent: cn1/nic0
            """,
            "my.yaml:7: the parents of \"cn1\" lead back to it"),
        new ErrorCase(
            "another partition than the parent's",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
              - {name: cn2, parent: cn1, partition: part1}
            """,
            "my.yaml:7: partition of \"cn2\" is \"part1\", but its parent lies in \"part0\"; a tree"
                + " lies in one"),
        new ErrorCase(
            "a distance of a nested provider",
            """
            groups: [agg1]
            providers:
              - name: cn1
                inventory: {runm.memory: {total: 1GiB}}
              - name: cn2
                parent: cn1
                distances: [{group: agg1, type: failure, code: site}]
            """,
            "my.yaml:7: a provider with a parent has the distances of its root: leave them out"),
        new ErrorCase(
            "a distance to an unknown group",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                distances: [{group: agg, type: failure, code: site}]
            """,
            "my.yaml:7: no group is named \"agg\" (did you mean agg1?); there are: agg1"),
        new ErrorCase(
            "a distance of an unknown type",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                distances: [{group: agg1, type: failur, code: site}]
            """,
            "my.yaml:7: unknown distance type \"failur\" (did you mean failure?); there are:"
                + " network, storage, failure"),
        new ErrorCase(
            "a distance with another type's code",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                distances: [{group: agg1, type: failure, code: remote}]
            """,
            "my.yaml:7: unknown failure distance \"remote\"; there are, nearest first: local, rack,"
                + " row, site"),
        new ErrorCase(
            "two distances of one type to a group",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                distances:
                - {group: agg1, type: failure, code: site}
                - {group: agg1, type: failure, code: row}
            """,
            "my.yaml:9: a second failure distance to the group \"agg1\""),
        new ErrorCase(
            "a distance without a code",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
                distances: [{group: agg1, type: failure}]
            """,
            "my.yaml:7: a distance needs the key code"),
        new ErrorCase(
            "an allocation without a consumer",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - items: [{provider: cn1, resource: runm.memory, used: 64MiB}]
            """,
            "my.yaml:8: an allocation needs the key consumer"),
        new ErrorCase(
            "an allocation without items",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - consumer: vm1
                items: []
            """,
            "my.yaml:9: items is an empty list; an allocation uses something"),
        new ErrorCase(
            "an allocation on an unknown provider",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - consumer: vm1
                items: [{provider: cn2, resource: runm.memory, used: 64MiB}]
            """,
            "my.yaml:9: no provider is named \"cn2\" (did you mean cn1?); listed are cn1"),
        new ErrorCase(
            "an allocation on a node that the layout does not make",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            allocations:
              - consumer: vm1
                items: [{provider: east-row1-rack1-node5, resource: runm.memory, used: 1}]
            """,
            "my.yaml:9: no provider is named \"east-row1-rack1-node5\"; none is listed, and the"
                + " layout makes east-row1-rack1-node1 to west-row2-rack3-node4"),
        new ErrorCase(
            "an allocation of what the provider lacks",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - consumer: vm1
                items: [{provider: cn1, resource: runm.memroy, used: 64MiB}]
            """,
            "my.yaml:9: the provider \"cn1\" has no inventory of \"runm.memroy\" (did you mean"
                + " runm.memory?); it has runm.memory"),
        new ErrorCase(
            "an allocation on a provider that has nothing",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - consumer: vm1
                items: [{provider: cn1/nic0, resource: runm.memory, used: 64MiB}]
            """,
            "my.yaml:9: the provider \"cn1/nic0\" has no inventory of \"runm.memory\"; it has none"
                + " at all"),
        new ErrorCase(
            "an allocation of a negative amount",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - consumer: vm1
                items: [{provider: cn1, resource: runm.memory, used: -64MiB}]
            """,
            "my.yaml:9: used is -64MiB, and a number here is never negative"),
        new ErrorCase(
            "an allocation that ends as it begins",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - consumer: vm1
                items: [{provider: cn1, resource: runm.memory, used: 64MiB}]
                acquire: 100
                release: 100
            """,
            "my.yaml:11: release is 100, which is not after acquire, 100"),
        new ErrorCase(
            "an allocation that ended before now, when it begins",
            """
            groups: [agg1]
            providers:
              - name: cn1
                groups: [agg1]
                inventory: {runm.memory: {total: 1GiB}}
                children: [{name: nic, count: 2}]
            allocations:
              - consumer: vm1
                items: [{provider: cn1, resource: runm.memory, used: 64MiB}]
                release: 2026-06-01T12:00:00Z
            """,
            "my.yaml:10: release is 2026-06-01T12:00:00Z (1780315200), which is not after now,"
                + " 1780315200"));
  }
}
