package dev.runm.baseline;

import dev.runm.error.UserException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** Baselines as YAML that people read and version control compares. */
final class BaselineYaml {
  private static final int WIDTH = 200;

  private BaselineYaml() {}

  static String write(Baseline baseline) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", baseline.command());
    document.put("deployment", baseline.deployment());
    document.put("verdict", baseline.verdict());
    document.put(
        "statements", baseline.statements().stream().map(BaselineYaml::statement).toList());
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(WIDTH);
    return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options)
        .dump(document);
  }

  private static Map<String, Object> statement(Baseline.StatementShape shape) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("id", shape.id());
    statement.put("verdict", shape.verdict());
    statement.put("plan", shape.plan().stream().map(BaselineYaml::step).toList());
    return statement;
  }

  private static Map<String, Object> step(Baseline.Step step) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put(step.use().isEmpty() ? "step" : "table", step.text());
    if (!step.use().isEmpty()) {
      written.put("use", step.use());
      written.put("verdict", step.verdict());
    }
    if (!step.inputs().isEmpty()) {
      written.put("inputs", step.inputs().stream().map(BaselineYaml::step).toList());
    }
    return written;
  }

  /**
   * Reads a baseline.
   *
   * @param file its name, for errors
   * @throws UserException naming file and line, or what is missing
   */
  static Baseline read(String text, String file) {
    try {
      LoaderOptions limits = new LoaderOptions();
      limits.setAllowDuplicateKeys(false);
      Object document = new Yaml(new SafeConstructor(limits)).load(text);
      Fields fields = new Fields(document, file);
      List<Baseline.StatementShape> statements = new ArrayList<>();
      for (Object each : fields.list("statements")) {
        Fields statement = new Fields(each, file);
        statements.add(
            new Baseline.StatementShape(
                statement.text("id"),
                statement.text("verdict"),
                statement.list("plan").stream().map(step -> step(step, file)).toList()));
      }
      return new Baseline(
          fields.list("command").stream().map(String::valueOf).toList(),
          fields.text("deployment"),
          fields.text("verdict"),
          statements);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      throw new UserException(
          "%s:%d: %s; baseline save writes it anew".formatted(file, line, broken.getProblem()),
          broken);
    } catch (YAMLException broken) {
      throw new UserException(
          "%s: %s; baseline save writes it anew"
              .formatted(file, broken.getMessage().lines().findFirst().orElse("")),
          broken);
    }
  }

  private static Baseline.Step step(Object document, String file) {
    Fields step = new Fields(document, file);
    boolean access = step.has("table");
    return new Baseline.Step(
        step.text(access ? "table" : "step"),
        access ? step.text("use") : "",
        access ? step.text("verdict") : "",
        step.has("inputs")
            ? step.list("inputs").stream().map(input -> step(input, file)).toList()
            : List.of());
  }

  /** A mapping whose fields must be there. */
  private record Fields(Map<?, ?> map, String file) {
    Fields(Object document, String file) {
      this(document instanceof Map<?, ?> map ? map : Map.of(), file);
    }

    boolean has(String name) {
      return map.containsKey(name);
    }

    String text(String name) {
      Object value = map.get(name);
      if (value == null) {
        throw missing(name);
      }
      return value.toString();
    }

    List<?> list(String name) {
      if (map.get(name) instanceof List<?> list) {
        return list;
      }
      throw missing(name);
    }

    private UserException missing(String name) {
      return new UserException(
          "%s: '%s' is missing, or is no such value; baseline save writes it anew"
              .formatted(file, name));
    }
  }
}
