package dev.runm.explain;

import java.util.List;

/**
 * A statement that a command sent.
 *
 * @param id mapper and statement, such as {@code ProviderMapper.findProviders}
 * @param sql as it was sent, with {@code ?} for each parameter
 * @param plan what EXPLAIN FORMAT=JSON answered just before the statement ran; empty where MySQL
 *     explains no such statement
 */
record CapturedStatement(String id, String sql, List<Object> parameters, String plan) {}
