/**
 * Says whether a plan is good: the rules, their limits, what they find, and the verdict. Knows
 * plans and the work that was done, but not where they come from.
 */
package dev.runm.judge;
