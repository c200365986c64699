package dev.runm.settings;

import java.util.List;

/** Something with settings: a {@link Setting} by itself, or a bean that has several. */
public interface Settable {
  List<Setting<?>> settings();
}
