package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** So many claims of one provider. */
  record Part(Claim claim, int count) {
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
    mapper.lockProviders(new TreeSet<>(parts.stream().map(Part::providerId).toList()));
    List<FilledClaim> rows = new ArrayList<>();
    for (Stock stock : stocks(request, parts.stream().map(Part::claim).toList())) {
      int count =
          parts.stream()
              .filter(part -> part.claim() == stock.claim())
              .findFirst()
              .orElseThrow()
              .count();
      List<ClaimItem> items;
      while (count-- > 0 && (items = stock.take()) != null) {
        String name = prefix + (number + rows.size());
        rows.add(new FilledClaim(uuid(name), name, items));
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
    mapper.insertConsumers(rows, machine);
    mapper.insertNames(rows, machine);
    mapper.insertAllocations(rows, request.window());
    mapper.insertItems(rows);
    claims.raiseProviders(
        new TreeSet<>(rows.stream().map(row -> row.getItems().get(0).providerId()).toList()));
    if (request.window().isOpenEnded()) {
      mapper.hold(rows);
    }
  }

  private static String uuid(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
  }
}
