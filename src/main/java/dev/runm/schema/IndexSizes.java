package dev.runm.schema;

import dev.runm.session.DatabaseFailure;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the indexes of a table take, which not every user may ask. */
@Component
class IndexSizes {
  private final SchemaMapper mapper;

  IndexSizes(SchemaMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the sizes that are known; nothing where they may not be read. */
  Optional<List<IndexSize>> of(String table) {
    try {
      return Optional.of(mapper.indexSizes(table));
    } catch (DataAccessException failure) {
      if (DatabaseFailure.isDenied(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }
}
