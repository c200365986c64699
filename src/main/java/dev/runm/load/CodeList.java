package dev.runm.load;

import dev.runm.model.BuiltInCodes.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of one lookup table, numbered from 1. */
final class CodeList {
  private static final String DESCRIPTION_OF_ADDED = "added by the deployment profile";

  private final List<Code> codes;
  private final Map<String, Integer> ids = new HashMap<>();

  CodeList(List<Code> builtIn, Collection<String> added) {
    codes = new ArrayList<>(builtIn);
    added.forEach(code -> codes.add(new Code(code, DESCRIPTION_OF_ADDED)));
    codes.forEach(code -> ids.put(code.code(), ids.size() + 1));
  }

  int id(String code) {
    Integer id = ids.get(code);
    if (id == null) {
      throw new IllegalArgumentException("no such code in the deployment: " + code);
    }
    return id;
  }

  int[] sortedIds(Collection<String> wanted) {
    return wanted.stream().mapToInt(this::id).sorted().toArray();
  }

  /** Returns rows of id, code, description. */
  RowSource rows() {
    return new RowSource(
        codes.size(),
        sink ->
            codes.forEach(
                code ->
                    sink.number(id(code.code())).text(code.code()).text(code.description()).end()));
  }
}
