package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimErrorsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void anErrorNamesFileLineAndNearMiss(ErrorCase wrong) {
    ProfileFiles files = new ProfileFiles(folder);

    assertThat(files.message(() -> files.claim(wrong.yaml()))).isEqualTo(wrong.message());
  }

  static List<ErrorCase> cases() {
    return List.of(
        new ErrorCase(
            "an unknown key",
            """
            request_group: []
            """,
            "my.yaml:1: unknown key \"request_group\" in a claim (did you mean request_groups?);"
                + " accepted: partition, acquire, release, request_groups"),
        new ErrorCase(
            "no request groups",
            """
            partition: part0
            """,
            "my.yaml:1: a claim needs the key request_groups"),
        new ErrorCase(
            "an empty list of request groups",
            """
            request_groups: []
            """,
            "my.yaml:1: request_groups is an empty list; a claim asks for something"),
        new ErrorCase(
            "an unknown key of a request group",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                capabilites: []
            """,
            "my.yaml:4: unknown key \"capabilites\" in a request group (did you mean"
                + " capabilities?); accepted: name, resources, capabilities, groups, distances,"
                + " options"),
        new ErrorCase(
            "a request group that is text",
            """
            request_groups:
              - web
            """,
            "my.yaml:2: a request group is a mapping with the keys name, resources, capabilities,"
                + " groups, distances, options; found web"),
        new ErrorCase(
            "two request groups of one name",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:4: two request groups are named \"web\"; the other is on line 2"),
        new ErrorCase(
            "a name that an unnamed request group has",
            """
            request_groups:
              - name: group1
                resources: {runm.memory: {min: 1, max: 2}}
              - resources: {runm.memory: {min: 1}}
            """,
            "my.yaml:4: two request groups are named \"group1\"; the other is on line 2"),
        new ErrorCase(
            "a request group with an empty name",
            """
            request_groups:
              - name: ''
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:2: name is empty"),
        new ErrorCase(
            "no resources",
            """
            request_groups:
              - name: web
            """,
            "my.yaml:2: a request group needs the key resources"),
        new ErrorCase(
            "an empty mapping of resources",
            """
            request_groups:
              - name: web
                resources: {}
            """,
            "my.yaml:3: resources is empty; a request group asks for something"),
        new ErrorCase(
            "a resource without an amount",
            """
            request_groups:
              - resources:
                  runm.memory: {}
            """,
            "my.yaml:3: \"runm.memory\" needs min, max or both"),
        new ErrorCase(
            "min above max",
            """
            request_groups:
              - resources:
                  runm.memory:
                    min: 64MiB
                    max: 32MiB
            """,
            "my.yaml:4: min of runm.memory is 67108864, above its max, 33554432"),
        new ErrorCase(
            "a negative min",
            """
            request_groups:
              - resources:
                  runm.memory: {min: -1}
            """,
            "my.yaml:3: min is -1, and a number here is never negative"),
        new ErrorCase(
            "a max of 65 bits",
            """
            request_groups:
              - resources:
                  runm.memory: {max: 18446744073709551616}
            """,
            "my.yaml:3: max is 18446744073709551616, above the largest that is possible,"
                + " 18446744073709551615"),
        new ErrorCase(
            "an unknown key of a resource",
            """
            request_groups:
              - resources:
                  runm.memory: {minimum: 1}
            """,
            "my.yaml:3: unknown key \"minimum\" in a resource; accepted: min, max, capabilities"),
        new ErrorCase(
            "a capability entry that is text",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                capabilities: [cpu.x86.avx]
            """,
            "my.yaml:4: an entry of capabilities is a mapping with the keys require, any, forbid;"
                + " found cpu.x86.avx"),
        new ErrorCase(
            "capabilities that are no list",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                capabilities: {require: [a]}
            """,
            "my.yaml:4: capabilities is a mapping, expected a list"),
        new ErrorCase(
            "an unknown key of a capability entry",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                capabilities: [{requires: [a]}]
            """,
            "my.yaml:4: unknown key \"requires\" in an entry of capabilities (did you mean"
                + " require?); accepted: require, any, forbid"),
        new ErrorCase(
            "what is both required and forbidden",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                groups:
                  - require: [east]
                    forbid: [west, east]
            """,
            "my.yaml:6: \"east\" is both required and forbidden, so nothing can match"),
        new ErrorCase(
            "any of what is all forbidden",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                groups:
                  - any: [east]
                    forbid: [west, east]
            """,
            "my.yaml:6: all of any is forbidden too, so nothing can match"),
        new ErrorCase(
            "a code twice",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                capabilities: [{any: [a, a]}]
            """,
            "my.yaml:4: capability \"a\" is in any twice"),
        new ErrorCase(
            "a distance of an unknown type",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                distances: [{type: netwrok, from: a, minimum: site}]
            """,
            "my.yaml:4: unknown distance type \"netwrok\" (did you mean network?); there are:"
                + " network, storage, failure"),
        new ErrorCase(
            "a distance of an unknown code",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                distances: [{type: network, from: a, minimum: sit}]
            """,
            "my.yaml:4: unknown network distance \"sit\" (did you mean site?); there are, nearest"
                + " first: local, site, remote"),
        new ErrorCase(
            "a distance without a bound",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                distances: [{type: network, from: a}]
            """,
            "my.yaml:4: a distance needs minimum, maximum or both"),
        new ErrorCase(
            "a distance from nothing",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                distances: [{type: network, minimum: site}]
            """,
            "my.yaml:4: a distance needs the key from"),
        new ErrorCase(
            "a distance from itself",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                distances: [{type: network, from: web, minimum: site}]
            """,
            "my.yaml:4: from names its own request group, \"web\""),
        new ErrorCase(
            "a minimum farther than the maximum",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                distances: [{type: failure, from: a, minimum: row, maximum: rack}]
            """,
            "my.yaml:4: minimum is row, farther than the maximum, rack"),
        new ErrorCase(
            "an unknown option",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                options: {singleprovider: true}
            """,
            "my.yaml:4: unknown key \"singleprovider\" in options (did you mean single_provider?);"
                + " accepted: single_provider, isolate_from, in_tree, in_tree_of"),
        new ErrorCase(
            "a flag that is neither true nor false",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                options: {single_provider: 1}
            """,
            "my.yaml:4: single_provider is 1, expected true or false"),
        new ErrorCase(
            "isolation from an unknown request group",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                options: {isolate_from: [wbe]}
            """,
            "my.yaml:4: no request group is named \"wbe\" (did you mean web?); there are: web"),
        new ErrorCase(
            "isolation from itself",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                options: {isolate_from: [web]}
            """,
            "my.yaml:4: isolate_from names its own request group, \"web\""),
        new ErrorCase(
            "the tree of an unknown request group",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                options: {in_tree_of: [db]}
            """,
            "my.yaml:4: no request group is named \"db\"; there are: web"),
        new ErrorCase(
            "its own tree",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                options: {in_tree_of: [web]}
            """,
            "my.yaml:4: in_tree_of names its own request group, \"web\""),
        new ErrorCase(
            "one request group that is not in a list",
            """
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
                options: {isolate_from: web}
            """,
            "my.yaml:4: isolate_from is web, expected a list"),
        new ErrorCase(
            "an empty partition",
            """
            partition: ''
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: partition is empty"),
        new ErrorCase(
            "a window that ends before it begins",
            """
            acquire: 2026-12-01T00:00:00Z
            release: 2026-11-01T00:00:00Z
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:2: release is 2026-11-01T00:00:00Z (1793491200), which is not after acquire,"
                + " 1796083200"),
        new ErrorCase(
            "a window that ends before now",
            """
            release: 100
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: release is 100, which is not after now, 1780315200"),
        new ErrorCase(
            "a time without an offset",
            """
            acquire: 2026-12-01T00:00:00
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is 2026-12-01T00:00:00, which has no offset; for UTC add Z:"
                + " 2026-12-01T00:00:00Z"),
        new ErrorCase(
            "a time with a blank and without an offset",
            """
            acquire: 2026-12-01 00:00:00
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is 2026-12-01 00:00:00, which has no offset; for UTC add Z:"
                + " 2026-12-01T00:00:00Z"),
        new ErrorCase(
            "a day",
            """
            acquire: 2026-12-01
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is the day 2026-12-01; add a time, as in 2026-12-01T00:00:00Z"),
        new ErrorCase(
            "a day that no month has",
            """
            acquire: 2026-02-30T00:00:00Z
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is 2026-02-30T00:00:00Z, expected epoch seconds or a time such as"
                + " 2026-12-01T00:00:00Z"),
        new ErrorCase(
            "half a second",
            """
            acquire: 2026-12-01T00:00:00.5Z
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is 2026-12-01T00:00:00.5Z, not a whole second"),
        new ErrorCase(
            "a time before 1970",
            """
            acquire: 1969-12-31T23:59:59Z
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is 1969-12-31T23:59:59Z, before 1970"),
        new ErrorCase(
            "a negative time",
            """
            acquire: -5
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is -5, before 1970"),
        new ErrorCase(
            "a time beyond 63 bits",
            """
            acquire: 9223372036854775807
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is 9223372036854775807, later than a time can be; leave it out"),
        new ErrorCase(
            "words for a time",
            """
            acquire: tomorrow
            request_groups:
              - name: web
                resources: {runm.memory: {min: 1, max: 2}}
            """,
            "my.yaml:1: acquire is tomorrow, expected epoch seconds or a time such as"
                + " 2026-12-01T00:00:00Z"));
  }
}
