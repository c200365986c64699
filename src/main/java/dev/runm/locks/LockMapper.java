package dev.runm.locks;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the session's transaction locks; {@link WaitWatcher} sends the statement on its waits. */
@Mapper
interface LockMapper {
  OwnThread ownThread();

  List<HeldLock> locks(@Param("threadId") long threadId);

  List<KeyColumn> keyColumns();
}
