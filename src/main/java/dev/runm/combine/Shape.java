package dev.runm.combine;

import java.math.BigInteger;
import java.util.List;

/**
 * The room of a place as far as it can matter to a problem; lists by menu (a list of wants that
 * slots share) and by resource type, as numbered in {@link Shapes}.
 *
 * @param fits by menu: whether a slot with these wants, alone, fits
 * @param least by menu and type: the least amount, null where nothing is wanted or it does not fit
 * @param limits by type: the most of all slots together, null where they cannot exceed it
 */
record Shape(List<Boolean> fits, List<List<BigInteger>> least, List<BigInteger> limits) {}
