package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlErrorsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatIsNotPlainYamlIsRefused(ErrorCase wrong) {
    ProfileFiles files = new ProfileFiles(folder);

    assertThat(files.message(() -> files.provider(wrong.yaml()))).isEqualTo(wrong.message());
  }

  static List<ErrorCase> cases() {
    return List.of(
        new ErrorCase(
            "nothing but a comment",
            """
            # nothing
            """,
            "my.yaml: is empty"),
        new ErrorCase(
            "an explicit nothing",
            """
            ---
            ~
            """,
            "my.yaml: is empty"),
        new ErrorCase(
            "a list at the top",
            """
            - a
            """,
            "my.yaml:1: a provider profile is a mapping with the keys type, capabilities,"
                + " inventory, children; found a list"),
        new ErrorCase(
            "text at the top",
            """
            # ?
            hello
            """,
            "my.yaml:2: a provider profile is a mapping with the keys type, capabilities,"
                + " inventory, children; found hello"),
        new ErrorCase(
            "a second document",
            """
            type: runm.nic
            ---
            type: runm.nic
            """,
            "my.yaml:2: a second document begins here; a file is one"),
        new ErrorCase(
            "a tab",
            """
            inventory:
            	runm.memory: {}
            """,
            "my.yaml:2: is not YAML: found character '\\t(TAB)' that cannot start any token. (Do"
                + " not use \\t(TAB) for indentation)"),
        new ErrorCase(
            "a bracket left open",
            """
            type: runm.nic
            capabilities: [a, b
            """,
            "my.yaml:3: is not YAML: expected ',' or ']', but got <stream end>, in what begins on"
                + " line 2"),
        new ErrorCase(
            "a bad indent",
            """
            type: runm.nic
              capabilities: []
            """,
            "my.yaml:2: is not YAML: mapping values are not allowed here"),
        new ErrorCase(
            "a key twice",
            """
            type: runm.nic
            capabilities: []
            type: runm.nic
            """,
            "my.yaml:3: key \"type\" is already on line 1"),
        new ErrorCase(
            "a key that is a list",
            """
            ? [a]
            : b
            """,
            "my.yaml:1: a key is text, not a list or a mapping"),
        new ErrorCase(
            "a merge key",
            """
            children:
              - &a {name: x}
              - <<: *a
            """,
            "my.yaml:3: merge keys (<<) are not supported; write the keys out"),
        new ErrorCase(
            "a tag that builds an object",
            """
            type: !!javax.script.ScriptEngineManager [x]
            """,
            "my.yaml:1: the tag !!javax.script.ScriptEngineManager is not allowed; leave it out"),
        new ErrorCase(
            "a tag of its own",
            """
            capabilities:
              - !secret x
            """,
            "my.yaml:2: the tag !secret is not allowed; leave it out"),
        new ErrorCase(
            "a tag of YAML's for binary data",
            """
            type: !!binary aGk=
            """,
            "my.yaml:1: the tag !!binary is not allowed; leave it out"),
        new ErrorCase(
            "an alias of nothing",
            """
            type: *a
            """,
            "my.yaml:1: *a repeats nothing that is complete above"),
        new ErrorCase(
            "an alias within what it repeats",
            """
            children: &a
              - *a
            """,
            "my.yaml:2: *a repeats nothing that is complete above"),
        new ErrorCase(
            "an escape that names no character",
            """
            type:
              "\\UFFFFFFFF"
            """,
            "my.yaml:1: is not YAML: an escape in quotes names no character, here or below: For"
                + " input string: \"FFFFFFFF\" under radix 16"),
        new ErrorCase(
            "a tag that the file ends in",
            "type: !<",
            "my.yaml:1: is not YAML: expected URI, but found \uFFFD(0)"),
        new ErrorCase(
            "a control character",
            """
            type: a\7
            """,
            "my.yaml:1: holds the character U+0007, which YAML bars"));
  }
}
