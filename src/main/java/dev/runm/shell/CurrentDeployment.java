package dev.runm.shell;

import dev.runm.session.DatabaseFailure;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What is loaded in the session's schema. */
@Component
public class CurrentDeployment {
  private final StatusMapper mapper;

  CurrentDeployment(StatusMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the name of the deployment that was loaded last, if one was. */
  public Optional<String> name() {
    return loaded().map(LoadedDeployment::name);
  }

  Optional<LoadedDeployment> loaded() {
    try {
      return Optional.ofNullable(mapper.deployment());
    } catch (DataAccessException failure) {
      if (DatabaseFailure.isMissingTable(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }
}
