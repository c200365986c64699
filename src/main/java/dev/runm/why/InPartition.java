package dev.runm.why;

import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import java.util.List;

/** The provider is in the partition of the request. */
record InPartition(String partition) implements Rule {
  @Override
  public String name() {
    return "partition";
  }

  @Override
  public String resource() {
    return null;
  }

  @Override
  public String asks() {
    return partition;
  }

  @Override
  public Narrowed addTo(Narrowed others) {
    return others.partition(partition);
  }

  @Override
  public Miss miss() {
    return new Miss.Alike();
  }

  @Override
  public Finding check(Facts facts) {
    String actual = facts.provider().partitionName();
    return actual.equals(partition)
        ? Finding.holds("in " + actual)
        : Finding.fails(
            "in %s, wanted %s".formatted(actual, partition),
            List.of("ask for partition %s, or for none".formatted(actual)));
  }
}
