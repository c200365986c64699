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

  int lastProvider();

  List<Long> releases(@Param("after") long after, @Param("limit") Integer limit);
}
