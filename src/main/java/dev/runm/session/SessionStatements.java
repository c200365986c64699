package dev.runm.session;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends the statements of {@link SessionMapper}. */
@Component
class SessionStatements extends PlainStatements {
  SessionStatements(ObjectProvider<ReloadableMappers> mappers) {
    super(mappers, SessionMapper.class);
  }
}
