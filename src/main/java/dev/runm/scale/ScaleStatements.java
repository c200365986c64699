package dev.runm.scale;

import dev.runm.session.PlainStatements;
import dev.runm.session.ReloadableMappers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends statements of {@link ScaleMapper} where the session ends. */
@Component
class ScaleStatements extends PlainStatements {
  ScaleStatements(ObjectProvider<ReloadableMappers> mappers) {
    super(mappers, ScaleMapper.class);
  }
}
