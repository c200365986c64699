package dev.runm.locks;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the session's transaction locks; {@link WaitWatcher} sends the statement on its waits. */
@Mapper
interface LockMapper {
  OwnThread ownThread();

  List<HeldLock> locks(@Param("threadId") long threadId);

  /**
   * @param others schemas beside the session's
   * @param names of tables, at least one, which may be in each of the schemas
   */
  List<KeyColumn> keyColumns(
      @Param("others") Collection<String> others, @Param("names") Collection<String> names);
}
