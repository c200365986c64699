package dev.runm.search;

import java.util.List;

/**
 * The providers that meet one request group.
 *
 * @param truncated whether there are more than the limit asked for
 */
public record GroupCandidates(String group, List<Candidate> providers, boolean truncated) {}
