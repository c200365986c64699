package dev.runm.load;

/** What must hold of provider_trees. */
final class NestedSets {
  /** Finds providers whose numbers are not inside their parent's, or cross those of another. */
  static final String NOT_NESTED =
      """
      SELECT t.provider_id, 'not inside its parent' AS fault
      FROM provider_trees t
      JOIN providers p ON p.id = t.provider_id
      LEFT JOIN provider_trees up ON up.provider_id = p.parent_provider_id
      WHERE t.nested_left >= t.nested_right
        OR (p.parent_provider_id IS NULL) <> (t.root_provider_id = t.provider_id)
        OR (p.parent_provider_id IS NULL AND t.nested_left <> 1)
        OR up.root_provider_id <> t.root_provider_id
        OR up.nested_left >= t.nested_left
        OR up.nested_right <= t.nested_right
      UNION ALL
      SELECT a.provider_id, 'crosses another'
      FROM provider_trees a
      JOIN provider_trees b ON b.root_provider_id = a.root_provider_id
      WHERE a.nested_left < b.nested_left
        AND b.nested_left < a.nested_right
        AND a.nested_right < b.nested_right
      UNION ALL
      SELECT MIN(root_provider_id), 'numbers are not 1 to 2n'
      FROM provider_trees
      GROUP BY root_provider_id
      HAVING MIN(nested_left) <> 1 OR MAX(nested_right) <> 2 * COUNT(*)
      """;

  private NestedSets() {}
}
