package dev.runm.session;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;

/** Statements on the session itself: its transaction and its variables. */
@Mapper
interface SessionMapper {
  void beginReadOnly();

  void beginReadWrite();

  void answer();

  List<Map<String, String>> variable(String name);

  List<String> variableNames();

  void set(String variable, Object value);

  void setDefault(String variable);
}
