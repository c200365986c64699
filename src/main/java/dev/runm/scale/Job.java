package dev.runm.scale;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Deployment;
import dev.runm.shell.CommandLine;
import java.util.List;

/**
 * What is to be seen.
 *
 * @param deployments by their nodes, fewest first
 * @param fills fewest first
 * @param filling the claim that fills
 * @param runs how often the command is timed in each place
 * @param keep whether what was loaded stays
 */
record Job(
    CommandLine command,
    List<Deployment> deployments,
    List<Share> fills,
    ClaimRequest filling,
    int runs,
    boolean keep) {}
