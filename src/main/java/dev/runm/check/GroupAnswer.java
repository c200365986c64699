package dev.runm.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * The providers that take part in meeting a request, for one of its request groups.
 *
 * @param rows in any order
 * @param truncated whether there are more
 */
public record GroupAnswer(String group, List<Row> rows, boolean truncated) {

  /**
   * A provider.
   *
   * @param root the name of the root of its tree
   * @param resources by resource type; those that it serves in at least one claim
   */
  public record Row(String provider, String uuid, String root, Map<String, Supply> resources) {}

  /**
   * What a provider has of a resource type, in the unit of the resource type.
   *
   * @param amount the largest that it can give to the request group, were it the only one
   * @param free what is left in the window of the request
   */
  public record Supply(BigInteger amount, BigInteger free, BigInteger capacity) {}
}
