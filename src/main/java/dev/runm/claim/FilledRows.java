package dev.runm.claim;

import dev.runm.model.Window;
import dev.runm.rows.ChunkSink;
import dev.runm.rows.ModelTable;
import dev.runm.rows.RowWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of many claims, table by table. */
@Component
class FilledRows {
  private static final String NOBODY = "0".repeat(32);

  private final RowWriter writer;
  private final FillMapper mapper;

  FilledRows(RowWriter writer, FillMapper mapper) {
    this.writer = writer;
    this.mapper = mapper;
  }

  /**
   * Writes names, consumers, allocations and items; the server gives them ids.
   *
   * @param localInfile whether they may be sent by LOAD DATA LOCAL
   * @throws dev.runm.rows.DuplicateRowException if one of the names is taken
   */
  void write(List<FilledClaim> claims, Window window, boolean localInfile) {
    MachineTypes machine = mapper.machine();
    ChunkSink sink = writer.gather(localInfile, chunk -> writer.write(chunk, ""));
    writeNames(sink, claims, machine.objectTypeId());
    writeConsumers(sink, claims, machine.consumerTypeId());
    long[] allocations = writeAllocations(sink, consumerIds(claims), window);
    each(
        sink, ModelTable.ALLOCATION_ITEMS, claims, i -> items(sink, claims.get(i), allocations[i]));
  }

  private static void writeNames(ChunkSink sink, List<FilledClaim> claims, int type) {
    each(
        sink,
        ModelTable.OBJECT_NAMES,
        claims,
        i -> {
          FilledClaim claim = claims.get(i);
          sink.none().text(claim.uuid()).number(type).text(claim.name()).end();
        });
  }

  private static void writeConsumers(ChunkSink sink, List<FilledClaim> claims, int type) {
    each(
        sink,
        ModelTable.CONSUMERS,
        claims,
        i ->
            sink.none()
                .number(type)
                .text(claims.get(i).uuid())
                .number(1)
                .text(NOBODY)
                .text(NOBODY)
                .end());
  }

  private long[] consumerIds(List<FilledClaim> claims) {
    List<String> uuids = claims.stream().map(FilledClaim::uuid).toList();
    long first = mapper.consumerId(uuids.get(0));
    return NewIds.of(uuids, mapper.consumerSpan(first), () -> mapper.consumersFrom(first));
  }

  private long[] writeAllocations(ChunkSink sink, long[] consumers, Window window) {
    List<String> ids = Arrays.stream(consumers).mapToObj(Long::toString).toList();
    each(
        sink,
        ModelTable.ALLOCATIONS,
        ids,
        i ->
            sink.none()
                .number(consumers[i])
                .number(window.acquire())
                .number(window.release())
                .end());
    long first = mapper.allocationId(consumers[0]);
    return NewIds.of(ids, mapper.allocationSpan(first), () -> mapper.allocationsFrom(first));
  }

  private static void items(ChunkSink sink, FilledClaim claim, long allocation) {
    for (ClaimItem item : claim.claim().items()) {
      sink.none()
          .number(allocation)
          .number(item.providerId())
          .number(item.resourceTypeId())
          .text(item.used().toString())
          .end();
    }
  }

  private static void each(ChunkSink sink, ModelTable table, List<?> rows, IntConsumer row) {
    sink.begin(table);
    for (int i = 0; i < rows.size(); i++) {
      row.accept(i);
    }
    sink.flush();
  }

  /**
   * Returns what claims take of each inventory as one JSON document, which the server takes apart
   * much faster than a parameter for each value. Amounts are texts: of a number above 2^64 the
   * server would keep a few digits.
   */
  static String heldJson(List<FilledClaim> claims) {
    Map<Integer, Map<Integer, BigInteger>> held = new TreeMap<>();
    for (FilledClaim claim : claims) {
      Map<Integer, BigInteger> ofProvider =
          held.computeIfAbsent(claim.claim().providerId(), first -> new TreeMap<>());
      claim
          .claim()
          .items()
          .forEach(item -> ofProvider.merge(item.resourceTypeId(), item.used(), BigInteger::add));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    held.forEach(
        (provider, types) ->
            types.forEach(
                (type, used) ->
                    rows.add(Map.of("provider", provider, "type", type, "used", used.toString()))));
    return JsonMapper.shared().writeValueAsString(rows);
  }
}
