package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes many claims, each for a new consumer, inside a transaction. */
@Component
class FillTransaction {
  private final FillMapper mapper;
  private final ClaimMapper claims;

  FillTransaction(FillMapper mapper, ClaimMapper claims) {
    this.mapper = mapper;
    this.claims = claims;
  }

  /** Claims of one provider: for each consumer, how many times the amounts of a claim. */
  record Part(Claim claim, List<Integer> times) {
    int providerId() {
      return claim.items().get(0).providerId();
    }
  }

  /**
   * Executes as many claims as were planned, or as still fit: the providers are locked, and what is
   * used of them is read again.
   *
   * @param prefix what the names of the consumers begin with
   * @param number the number of the first of them
   */
  List<FilledClaim> write(ClaimRequest request, List<Part> parts, String prefix, long number) {
    Map<Integer, List<Integer>> times = new TreeMap<>();
    parts.forEach(part -> times.put(part.providerId(), part.times()));
    mapper.lockProviders(times.keySet());
    List<FilledClaim> rows = new ArrayList<>();
    for (Stock stock : stocks(request, parts.stream().map(Part::claim).toList())) {
      for (int most : times.get(stock.providerId())) {
        int taken = stock.fitting(most, false);
        if (taken > 0) {
          String name = prefix + (number + rows.size());
          rows.add(new FilledClaim(uuid(name), name, taken, stock.take(taken)));
        }
      }
    }
    if (!rows.isEmpty()) {
      write(request, rows);
    }
    return rows;
  }

  /** Returns what the providers of these claims have left; a claim is of one provider. */
  List<Stock> stocks(ClaimRequest request, List<Claim> proposed) {
    List<ClaimItem> items = proposed.stream().flatMap(claim -> claim.items().stream()).toList();
    Map<Integer, List<ItemState>> states =
        states(items, request.window()).stream()
            .collect(Collectors.groupingBy(ItemState::providerId));
    return proposed.stream()
        .map(
            claim ->
                new Stock(
                    claim,
                    request.groups().get(0).resources(),
                    states.getOrDefault(claim.items().get(0).providerId(), List.of())))
        .toList();
  }

  private List<ItemState> states(List<ClaimItem> items, Window window) {
    return claims.startsInside(window)
        ? claims.itemPeaks(items, window)
        : claims.itemStates(items, window);
  }

  private void write(ClaimRequest request, List<FilledClaim> rows) {
    MachineTypes machine = mapper.machine();
    String json = FilledRows.json(rows);
    mapper.insertConsumers(json, machine);
    mapper.insertNames(json, machine);
    mapper.insertAllocations(json, request.window());
    mapper.insertItems(json);
    claims.raiseProviders(new TreeSet<>(rows.stream().map(FilledClaim::providerId).toList()));
    if (request.window().isOpenEnded()) {
      mapper.hold(json);
    }
  }

  private static String uuid(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
  }
}
