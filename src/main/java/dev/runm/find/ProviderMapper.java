package dev.runm.find;

import dev.runm.model.Window;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Which providers meet a request group; a row is read by {@link Candidate#of}. */
@Mapper
interface ProviderMapper {
  List<Map<String, Object>> findFromInventory(
      @Param("search") Search search, @Param("window") Window window);

  List<Map<String, Object>> findFromInventoryOverTime(
      @Param("search") Search search, @Param("window") Window window);

  List<Map<String, Object>> findFromGroup(
      @Param("search") Search search, @Param("window") Window window);

  List<Map<String, Object>> findFromGroupOverTime(
      @Param("search") Search search, @Param("window") Window window);

  boolean startsInsideWindow(Window window);

  int smallestGroup(@Param("groupIds") List<Integer> groupIds);
}
