package dev.runm.search;

import dev.runm.model.Window;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** From the codes and names that people write to the ids that tables use. */
@Mapper
interface CodeMapper {
  /**
   * What a word of a request stands for, or a fact about its window.
   *
   * @param size how many providers a search would look at that starts there, counted to 501; for a
   *     provider its root
   */
  record Found(String kind, String name, long id, long size) {}

  /**
   * Looks words up.
   *
   * @param window the window that facts are asked about, or null
   */
  List<Found> resolve(@Param("words") Words words, @Param("window") @Nullable Window window);

  List<String> allResourceTypes();

  List<String> allCapabilities();

  List<String> namesStarting(
      @Param("objectType") String objectType, @Param("prefix") String prefix);
}
