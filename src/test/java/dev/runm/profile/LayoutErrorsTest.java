package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutErrorsTest {
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
            "neither layout nor providers",
            """
            groups: [a]
            """,
            "my.yaml:1: a deployment needs a layout or a list of providers; this has neither"),
        new ErrorCase(
            "an unknown key",
            """
            layuot: {}
            """,
            "my.yaml:1: unknown key \"layuot\" in a deployment (did you mean layout?); accepted:"
                + " default_provider_profile, layout, group_provider_profiles, partitions,"
                + " capabilities, resource_types, provider_types, groups, providers, allocations"),
        new ErrorCase(
            "an unknown key of the layout",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              rack_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:5: unknown key \"rack_per_row\" in a layout (did you mean racks_per_row?);"
                + " accepted: sites, rows_per_site, racks_per_row, nodes_per_rack"),
        new ErrorCase(
            "no default profile",
            """
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:1: a deployment needs the key default_provider_profile"),
        new ErrorCase(
            "an unknown default profile",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicatd
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:1: no provider profile is named \"12cpu-64G-4T-ssd-dedicatd\" (did you mean"
                + " 12cpu-64G-4T-ssd-dedicated?); \"profiles providers\" lists them, and a path has"
                + " a / or ends in .yaml"),
        new ErrorCase(
            "a default profile that is a claim",
            """
            default_provider_profile: 1cpu-64M-10G
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:1: no provider profile is named \"1cpu-64M-10G\" (that is a claim); \"profiles"
                + " providers\" lists them, and a path has a / or ends in .yaml"),
        new ErrorCase(
            "a default profile whose file is missing",
            """
            default_provider_profile: ./none.yaml
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:1: none.yaml: no such file"),
        new ErrorCase(
            "no sites",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: []
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: sites is an empty list; a layout has at least one site"),
        new ErrorCase(
            "a site twice",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, east]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: site \"east\" is in sites twice"),
        new ErrorCase(
            "one site that is not in a list",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: east
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: sites is east, expected a list"),
        new ErrorCase(
            "a site with a number for a name",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, 7]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: site is 7, which YAML does not take for text; put it in quotes"),
        new ErrorCase(
            "a site with a slash",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west/1]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: the name of a site has no /: \"west/1\""),
        new ErrorCase(
            "a site that is another's row",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, east-row2]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: the site \"east-row2\" has the name of another site's row or rack"),
        new ErrorCase(
            "no count of rows",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: a layout needs the key rows_per_site"),
        new ErrorCase(
            "no rows",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 0
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:4: rows_per_site is 0, expected a whole number from 1 to 10000000"),
        new ErrorCase(
            "fewer than no rows",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: -2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:4: rows_per_site is -2, and a number here is never negative"),
        new ErrorCase(
            "two and a half rows",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2.5
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:4: rows_per_site is 2.5, expected a whole number from 1 to 10000000"),
        new ErrorCase(
            "too many rows",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 99999999999
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:4: rows_per_site is 99999999999, above the largest that is possible,"
                + " 10000000"),
        new ErrorCase(
            "too many nodes",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 10000
              nodes_per_rack: 10000
            """,
            "my.yaml:3: the layout makes 400,000,000 nodes, more than the 10,000,000 that fit"),
        new ErrorCase(
            "nodes beyond 64 bits",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 9999999
              racks_per_row: 9999999
              nodes_per_rack: 9999999
            """,
            "my.yaml:3: the layout makes 1,999,999,400,000,059,999,998 nodes, more than the"
                + " 10,000,000 that fit"),
        new ErrorCase(
            "too many providers, nested ones included",
            """
            default_provider_profile: 64cpu-256G-4T-ssd-2numa-2nic
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 1000
              nodes_per_rack: 1000
            """,
            "my.yaml:3: the layout makes 20,000,000 providers, more than the 10,000,000 that fit"),
        new ErrorCase(
            "too many distances",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 100000
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: the layout makes 480,009,600,000 distances, more than the 4,294,967,295"
                + " that fit"),
        new ErrorCase(
            "a name that is too long",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            """,
            "my.yaml:3: the site \"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww…\""
                + " makes names of providers longer than 255 characters"),
        new ErrorCase(
            "a profile for a group that is not there",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            group_provider_profiles:
              east-row1-rack1: 12cpu-64G-4T-ssd-dedicated
              east-row3: 12cpu-64G-4T-ssd-dedicated
            """,
            "my.yaml:9: no group of the layout is named \"east-row3\" (did you mean east-row1?);"
                + " there are: east, west, east-row1, east-row1-rack1, east-row1-rack2,"
                + " east-row1-rack3, east-row2, east-row2-rack1, east-row2-rack2, east-row2-rack3,"
                + " west-row1, west-row1-rack1, … (18 in all)"),
        new ErrorCase(
            "a profile for a rack numbered from 0",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            group_provider_profiles: {east-row1-rack0: 12cpu-64G-4T-ssd-dedicated}
            """,
            "my.yaml:7: no group of the layout is named \"east-row1-rack0\" (did you mean"
                + " east-row1-rack1?); there are: east, west, east-row1, east-row1-rack1,"
                + " east-row1-rack2, east-row1-rack3, east-row2, east-row2-rack1, east-row2-rack2,"
                + " east-row2-rack3, west-row1, west-row1-rack1, … (18 in all)"),
        new ErrorCase(
            "a profile for a group, but no layout",
            """
            providers: [{name: a}]
            group_provider_profiles:
              east: 12cpu-64G-4T-ssd-dedicated
            """,
            "my.yaml:3: group_provider_profiles names \"east\", but there is no layout"),
        new ErrorCase(
            "partitions that leave out a site",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            partitions:
              part0: [east]
            """,
            "my.yaml:7: partitions leaves out west; each site is in one"),
        new ErrorCase(
            "partitions that name a site twice",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            partitions:
              part0: [east, west]
              part1:
                - west
            """,
            "my.yaml:10: the site \"west\" is in a partition already, \"part0\""),
        new ErrorCase(
            "partitions that name a site that is not there",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            partitions:
              part0: [east, wset]
            """,
            "my.yaml:8: no site is named \"wset\" (did you mean west?); there are: east, west"),
        new ErrorCase(
            "a partition that is no list",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            partitions:
              part0: east
            """,
            "my.yaml:8: part0 is east, expected a list"),
        new ErrorCase(
            "a partition without a name",
            """
            default_provider_profile: 12cpu-64G-4T-ssd-dedicated
            layout:
              sites: [east, west]
              rows_per_site: 2
              racks_per_row: 3
              nodes_per_rack: 4
            partitions:
              "": [east, west]
            """,
            "my.yaml:8: the key is empty"),
        new ErrorCase(
            "partitions of sites, but no layout",
            """
            providers: [{name: a}]
            partitions:
              part0: [east]
            """,
            "my.yaml:3: partitions names the site \"east\", but there is no layout"),
        new ErrorCase(
            "a code that is no code",
            """
            providers: [{name: a}]
            capabilities: [fast disk]
            """,
            "my.yaml:2: \"fast disk\" is not a code: at most 200 letters, digits and . _ : / -"),
        new ErrorCase(
            "a code that is built in",
            """
            providers: [{name: a}]
            resource_types:
              - runm.memory
            """,
            "my.yaml:3: \"runm.memory\" is built in; leave it out"),
        new ErrorCase(
            "a code twice",
            """
            providers: [{name: a}]
            provider_types: [a.b, a.b]
            """,
            "my.yaml:2: code \"a.b\" is in provider_types twice"));
  }
}
