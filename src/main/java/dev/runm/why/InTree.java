package dev.runm.why;

import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import java.util.List;

/** The provider is in the tree of the one named. */
record InTree(String provider) implements Rule {
  @Override
  public String name() {
    return "in_tree";
  }

  @Override
  public String resource() {
    return null;
  }

  @Override
  public String asks() {
    return "the tree of " + provider;
  }

  @Override
  public Narrowed addTo(Narrowed others) {
    return others.tree(provider);
  }

  @Override
  public Miss miss() {
    return new Miss.Alike();
  }

  @Override
  public Finding check(Facts facts) {
    String actual = facts.provider().root();
    return facts.provider().rootId() == facts.trees().get(provider).rootId()
        ? Finding.holds("in the tree of " + actual)
        : Finding.fails(
            "in the tree of %s, wanted that of %s"
                .formatted(actual, facts.trees().get(provider).root()),
            List.of("ask for in_tree: %s, or leave in_tree out".formatted(actual)));
  }
}
