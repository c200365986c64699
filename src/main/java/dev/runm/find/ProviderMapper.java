package dev.runm.find;

import dev.runm.model.Window;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

/** Which providers meet a request group; a row is read by {@link Candidate#of}. */
@Mapper
interface ProviderMapper {
  void findFromInventory(
      @Param("search") Search search,
      @Param("window") Window window,
      ResultHandler<Map<String, Object>> rows);

  void findFromInventoryOverTime(
      @Param("search") Search search,
      @Param("window") Window window,
      ResultHandler<Map<String, Object>> rows);

  void findFromGroup(
      @Param("search") Search search,
      @Param("window") Window window,
      ResultHandler<Map<String, Object>> rows);

  void findFromGroupOverTime(
      @Param("search") Search search,
      @Param("window") Window window,
      ResultHandler<Map<String, Object>> rows);

  boolean startsInsideWindow(Window window);

  int smallestGroup(@Param("groupIds") List<Integer> groupIds);
}
