package dev.runm.load;

import dev.runm.error.UserException;
import org.springframework.stereotype.Component;

/** Tells runm's own schemas from others, for those who change tables. */
@Component
public class OwnSchema {
  private final LoadMapper mapper;

  OwnSchema(LoadMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Refuses a schema that a load has not made.
   *
   * @param work what was asked for, such as {@code whatif}
   * @throws UserException if nothing is loaded there, or its tables are somebody else's
   */
  public void require(String schema, String work) {
    SchemaOwnership ownership = new SchemaOwnership(schema, mapper.tables(schema));
    if (ownership.tables().isEmpty()) {
      throw new UserException(
          "no deployment is loaded in schema " + schema + ": try load 100-shared-compute");
    }
    if (!ownership.isLoaded()) {
      throw new UserException(
          "schema "
              + schema
              + " holds tables that runm did not make: "
              + work
              + " touches none but its own; use another schema: --url …/NAME");
    }
  }
}
