package dev.runm.load;

import dev.runm.model.Deployment;
import java.nio.file.Path;

/**
 * What is loaded, and where to.
 *
 * @param schema the name of the database schema; it is created if it does not exist
 * @param schemaSql the file that creates the tables
 * @param seed what all uuids come from
 * @param now epoch seconds, for allocations that say no acquire time
 * @param version of runm, to be written beside the deployment
 */
public record LoadJob(
    String schema, Path schemaSql, Deployment deployment, long seed, long now, String version) {}
