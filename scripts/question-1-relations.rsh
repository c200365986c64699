# Question 1: how are providers related to each other?
#
# In three ways, each a table of its own: a provider is a member of any number of groups, it has
# one place in one tree, and it lies in one partition.
load 100-nested

# Groups: sites, rows, racks. All 500 providers are in `east`: 100 nodes, each with four parts.
groups

# Trees: a node, its two NUMA cells, its two network cards. Nested sets number them, so that a
# whole tree is one range of an index, however deep it is.
providers --under east-row1-rack1-node1

# One of the parts: it is in its node's groups, and as far from everything as its node. It has no
# other inventory and no other capability than its own.
provider east-row1-rack1-node1/numa0

# Partitions: here all is in one; question 5 has four.
partitions

# What trees are for: processor and memory of one NUMA cell, a disk of the same tree.
claim 1cpu-64M-10G-nested --limit 2

# The plan of the tree: see how many columns of ux_provider_trees_nested it uses, and the 5 rows.
explain providers --under east-row1-rack1-node1

# The plan of a group's members: by the group's key, no further than the limit.
explain providers --group east-row1-rack2 --limit 3
