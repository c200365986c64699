package dev.runm.search;

import java.util.List;

/**
 * Ways to meet a request.
 *
 * @param placed for each way what every group is given by whom
 * @param truncated whether there are more than the limit asked for
 */
public record FoundClaims(List<List<Placed>> placed, boolean truncated) {}
