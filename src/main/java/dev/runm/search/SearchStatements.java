package dev.runm.search;

import dev.runm.error.UserException;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import dev.runm.session.RunningStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs the searches of slots and hands out candidates. */
@Component
class SearchStatements {
  /** How many trees one statement names. */
  private static final int TREES_AT_ONCE = 1000;

  private final ProviderMapper providers;
  private final RunningStatement running;
  private final int firstRows;

  /**
   * Statements of the live session.
   *
   * @param firstRows how many candidates of a slot are looked at first where a claim has several
   */
  SearchStatements(
      ProviderMapper providers,
      RunningStatement running,
      @Value("${runm.search.rows:256}") int firstRows) {
    this.providers = providers;
    this.running = running;
    this.firstRows = firstRows;
  }

  int firstRows() {
    return firstRows;
  }

  /** Returns candidates in the order of the search: those after a provider, or the first. */
  List<Candidate> page(SlotPlan slot, Window window, Integer after, Integer limit) {
    StartChoice origin = slot.search().origin();
    Page page = new Page(after, null, limit);
    return origin.start() == Start.TREE
        ? ofTrees(slot, window, origin.ids(), page)
        : run(slot, slot.search().page(page), window);
  }

  /** Returns candidates in provider order: those after one provider, up to another. */
  List<Candidate> between(SlotPlan slot, Window window, int after, int until, int limit) {
    return run(slot, slot.search().page(new Page(after, until, limit)), window);
  }

  /** Of many trees, those of some at a time, which are put in provider order. */
  private List<Candidate> ofTrees(SlotPlan slot, Window window, List<Integer> roots, Page page) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < roots.size(); i += TREES_AT_ONCE) {
      List<Integer> some = roots.subList(i, Math.min(roots.size(), i + TREES_AT_ONCE));
      StartChoice start = StartChoice.trees(List.copyOf(some));
      found.addAll(run(slot, slot.search().from(start).page(page), window));
    }
    if (roots.size() > TREES_AT_ONCE) {
      found.sort(Comparator.comparingInt(Candidate::id));
    }
    return page.limit() == null || found.size() <= page.limit()
        ? found
        : found.subList(0, page.limit());
  }

  /** Hands out, in provider order, those whom only the lack of room may keep from the request. */
  void whateverRoom(
      Search search, Window window, List<ResourceRequest> resources, Consumer<Candidate> each) {
    checkpoint();
    providers.findWhateverRoom(
        search, window, row -> each.accept(Candidate.of(row.getResultObject(), resources)));
  }

  /** Whether an allocation ends at the first moment of the window on one of the candidates. */
  boolean anyReleased(SlotPlan slot, Window window) {
    Search released = slot.search().from(StartChoice.released());
    return !run(slot, released.page(new Page(null, null, 1)), window).isEmpty();
  }

  /** Returns the last provider's id. */
  int lastProvider() {
    return providers.lastProvider();
  }

  /** Returns the last provider's id of a tree whose providers were loaded one after the other. */
  int lastOfTree(int rootId) {
    return providers.lastOfTree(rootId);
  }

  /**
   * Lets long work in between stop.
   *
   * @throws UserException if the user has asked to
   */
  void checkpoint() {
    if (running.cancelled()) {
      throw new UserException("cancelled");
    }
  }

  private List<Candidate> run(SlotPlan slot, Search search, Window window) {
    checkpoint();
    List<Candidate> found = new ArrayList<>();
    ResultHandler<Map<String, Object>> rows =
        row -> found.add(Candidate.of(row.getResultObject(), slot.resources()));
    providers.findProviders(search, window, rows);
    return found;
  }
}
