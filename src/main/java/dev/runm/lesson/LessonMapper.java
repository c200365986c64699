package dev.runm.lesson;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What a lesson asks about its schema, and its other session about others. */
@Mapper
interface LessonMapper {
  List<Waiter> waiters();

  /** Returns where and when what is loaded was loaded, as a mark that no other load has. */
  String loading();
}
