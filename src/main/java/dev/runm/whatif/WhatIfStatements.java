package dev.runm.whatif;

import dev.runm.session.PlainStatements;
import dev.runm.session.ReloadableMappers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends statements of {@link WhatIfMapper} where a connection begins or ends. */
@Component
class WhatIfStatements extends PlainStatements {
  WhatIfStatements(ObjectProvider<ReloadableMappers> mappers) {
    super(mappers, WhatIfMapper.class);
  }
}
