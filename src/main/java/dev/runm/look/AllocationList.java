package dev.runm.look;

import dev.runm.find.Limit;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.stereotype.Component;

/** Lists the items of allocations, those that begin last first. */
@Component
class AllocationList {
  /** All of time. */
  static final Window EVER = new Window(0, Window.NEVER);

  private final AllocationMapper mapper;

  AllocationList(AllocationMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Returns the items of a provider, of a consumer, or of all, that share a moment with the window.
   */
  Page<ItemRow> read(Integer providerId, Long consumerId, Window window, Limit limit) {
    AllocationQuery query = new AllocationQuery(providerId, consumerId, limit.plusOne());
    List<ItemRow> rows = new ArrayList<>();
    ResultHandler<ItemRow> add = found -> rows.add(found.getResultObject());
    if (consumerId != null) {
      mapper.fromConsumer(query, window, add);
    } else if (providerId != null) {
      mapper.fromProvider(query, window, add);
    } else {
      mapper.fromWindow(query, window, add);
    }
    return Page.of(limit, rows);
  }

  /** Returns the allocations of a consumer, each whole. */
  Page<HeldItems> ofConsumer(long consumerId, Limit limit) {
    List<ItemRow> rows = new ArrayList<>();
    mapper.ofConsumer(
        new AllocationQuery(null, consumerId, limit.plusOne()),
        found -> rows.add(found.getResultObject()));
    return Page.of(limit, HeldItems.gather(rows));
  }
}
