/**
 * Writes pages for a browser: one file each, which asks for nothing else and runs no script. Draws
 * plans and curves as SVG. Everything that comes from outside is escaped, in one place.
 */
package dev.runm.page;
