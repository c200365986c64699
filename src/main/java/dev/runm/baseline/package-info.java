/**
 * Plans that are kept as files and compared with those of today. Knows explain; of the others, only
 * expectations know it, for the times.
 */
package dev.runm.baseline;
