/**
 * Why the optimizer chose a plan: MySQL's optimizer trace, reduced to what was considered for each
 * table of each join, at which cost, and what won.
 */
package dev.runm.trace;
