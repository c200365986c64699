package dev.runm.scale;

import dev.runm.session.ServerAddress;

/** The answer of {@code scale} as a page. */
record ScalePage(ScaleReport report, ServerAddress server) {
  String html() {
    return "";
  }
}
