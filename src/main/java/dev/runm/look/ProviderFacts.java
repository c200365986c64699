package dev.runm.look;

import java.util.List;

/**
 * All that is known of one provider.
 *
 * @param tree its tree, or what of it is near, in the order of the tree
 */
record ProviderFacts(
    ProviderPlace place,
    List<InventoryRow> inventories,
    AllocationCounts allocations,
    List<CodeRow> capabilities,
    Page<GroupOfProvider> groups,
    Page<DistanceRow> distances,
    Page<TreeNode> tree) {}
