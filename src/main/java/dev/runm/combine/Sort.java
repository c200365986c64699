package dev.runm.combine;

import java.util.BitSet;

/**
 * What two places have in common that may stand for each other while no slot has either.
 *
 * @param pools the slots that can have it
 * @param shape its room, as numbered by {@link Shapes}
 * @param distances those of its root that a rule may measure, numbered by {@link Traits}
 * @param groups those of its groups that a rule may measure to, likewise
 * @param codes those of its capabilities that a coverage names, likewise
 */
record Sort(BitSet pools, int shape, int distances, int groups, int codes) {}
