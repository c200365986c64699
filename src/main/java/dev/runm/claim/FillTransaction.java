package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes many claims, each for a new consumer, inside a transaction. */
@Component
class FillTransaction {
  private final FillMapper mapper;
  private final ClaimMapper claims;
  private final FilledRows filled;

  FillTransaction(FillMapper mapper, ClaimMapper claims, FilledRows filled) {
    this.mapper = mapper;
    this.claims = claims;
    this.filled = filled;
  }

  /** Claims of one provider: for each consumer, how many times the amounts of a claim. */
  record Part(Claim claim, List<Integer> times) {}

  /**
   * Executes as many claims as were planned, or as still fit: the providers are locked, and what is
   * used of them is read again.
   *
   * @param localInfile whether rows may be sent by LOAD DATA LOCAL
   * @throws dev.runm.rows.DuplicateRowException if one of the names is taken
   */
  List<FilledClaim> write(
      ClaimRequest request, List<Part> parts, ConsumerNumbers names, boolean localInfile) {
    Map<Integer, List<Integer>> times = new TreeMap<>();
    parts.forEach(part -> times.put(part.claim().providerId(), part.times()));
    mapper.lockProviders(times.keySet());
    List<FilledClaim> rows = new ArrayList<>();
    for (Stock stock : stocks(request, parts)) {
      for (int most : times.get(stock.claim().providerId())) {
        int taken = stock.fitting(most, false);
        if (taken > 0) {
          rows.add(FilledClaim.of(names.name(rows.size()), taken, stock.take(taken)));
        }
      }
    }
    if (!rows.isEmpty()) {
      filled.write(rows, request.window(), localInfile);
      claims.raiseProviders(
          new TreeSet<>(rows.stream().map(row -> row.claim().providerId()).toList()));
      if (request.window().isOpenEnded()) {
        mapper.hold(FilledRows.heldJson(rows));
      }
    }
    return rows;
  }

  /** Returns what the providers have left. */
  private List<Stock> stocks(ClaimRequest request, List<Part> parts) {
    List<ClaimItem> items = parts.stream().flatMap(part -> part.claim().items().stream()).toList();
    Map<Integer, List<ItemState>> states =
        states(items, request.window()).stream()
            .collect(Collectors.groupingBy(ItemState::providerId));
    return parts.stream()
        .map(
            part ->
                Stock.of(
                    part.claim(),
                    request.groups().get(0).resources(),
                    states.getOrDefault(part.claim().providerId(), List.of())))
        .toList();
  }

  private List<ItemState> states(List<ClaimItem> items, Window window) {
    return claims.startsInside(window)
        ? claims.itemPeaks(items, window)
        : claims.itemStates(items, window);
  }
}
