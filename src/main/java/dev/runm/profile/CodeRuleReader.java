package dev.runm.profile;

import dev.runm.model.CodeRule;
import dev.runm.model.Reference;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import dev.runm.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads entries of {@code {require, any, forbid}}, for capabilities or for groups. */
final class CodeRuleReader {
  private final Reference.Kind kind;
  private final References references;

  CodeRuleReader(Reference.Kind kind, References references) {
    this.kind = kind;
    this.references = references;
  }

  /** Reads a list of entries. */
  List<CodeRule> list(Field field) {
    return read(field.items("an entry of " + field.label()));
  }

  /** Reads a list of entries or, in place of a list of one, the entry alone. */
  List<CodeRule> listOrOne(Field field) {
    return field.value() instanceof YamlValue.Entries ? read(List.of(field)) : list(field);
  }

  /** An entry that says nothing always holds and is left out. */
  private List<CodeRule> read(List<Field> entries) {
    List<CodeRule> rules = new ArrayList<>();
    for (Field entry : entries) {
      Fields fields = entry.fields(entry.label(), "require", "any", "forbid");
      CodeRule rule =
          new CodeRule(codes(fields, "require"), codes(fields, "any"), codes(fields, "forbid"));
      refuseImpossible(fields, rule);
      if (!rule.onlyForbids() || !rule.forbid().isEmpty()) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private Set<String> codes(Fields fields, String key) {
    Set<String> codes = new LinkedHashSet<>();
    Names.located(fields, key, kind.words())
        .values()
        .forEach(field -> codes.add(references.to(kind, field)));
    return codes;
  }

  private void refuseImpossible(Fields fields, CodeRule rule) {
    Optional<String> both = rule.require().stream().filter(rule.forbid()::contains).findFirst();
    if (both.isPresent()) {
      throw fields
          .need("forbid")
          .error(
              String.format(
                  "%s is both required and forbidden, so nothing can match",
                  Shown.quoted(both.get())));
    }
    if (!rule.any().isEmpty() && rule.forbid().containsAll(rule.any())) {
      throw fields.need("forbid").error("all of any is forbidden too, so nothing can match");
    }
  }
}
