/** Tests that use runm as people do: through {@code scripts/runm}, at a terminal or without one. */
package dev.runm.e2e;
