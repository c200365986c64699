package dev.runm.search;

import dev.runm.model.Window;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

/** Which providers meet a request group; a row is read by {@link Candidate#of}. */
@Mapper
interface ProviderMapper {
  void findProviders(
      @Param("search") Search search,
      @Param("window") Window window,
      ResultHandler<Map<String, Object>> rows);

  /** The same, but for the room that there is. */
  void findWhateverRoom(
      @Param("search") Search search,
      @Param("window") Window window,
      ResultHandler<Map<String, Object>> rows);

  long countAll();

  /** Counts what the first rules leave: units and room of so many of the search's demands. */
  long countProviders(
      @Param("search") Search search,
      @Param("window") Window window,
      @Param("units") int units,
      @Param("rooms") int rooms);

  /** Returns the name of the provider that fails a rule by least among those that are left. */
  String nearestMiss(
      @Param("search") Search search,
      @Param("window") Window window,
      @Param("units") int units,
      @Param("rooms") int rooms,
      @Param("miss") MissTerms miss);

  int lastProvider();

  int lastOfTree(@Param("rootId") int rootId);

  List<Long> releases(@Param("after") long after, @Param("limit") Integer limit);
}
