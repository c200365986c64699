package dev.runm.why;

import dev.runm.model.ResourceRequest;
import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import java.util.List;

/** The provider has the resource at all. */
record HasInventory(ResourceRequest request) implements Rule {
  @Override
  public String name() {
    return "inventory";
  }

  @Override
  public String resource() {
    return request.resourceType();
  }

  @Override
  public String asks() {
    return "has inventory of " + request.resourceType();
  }

  @Override
  public Narrowed addTo(Narrowed others) {
    return others.inventory(request);
  }

  @Override
  public Miss miss() {
    return new Miss.Alike();
  }

  @Override
  public Finding check(Facts facts) {
    WhyMapper.Stock stock = facts.stocks().get(request.resourceType());
    return stock == null
        ? Finding.fails(told("none"), List.of("give it an inventory of " + request.resourceType()))
        : Finding.holds(told(AmountWords.of(request.resourceType(), stock.capacity())));
  }
}
