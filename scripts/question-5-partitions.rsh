# Question 5: how are queries kept inside one partition of a system with many?
#
# Every provider lies in one partition, and a provider tree never leaves it.
load 100-partitioned
partitions
providers --partition part2 --limit 3

# A request that names its partition.
find --claim 1cpu-64M-10G-one-partition --limit 3
find --claim 1cpu-64M-10G-one-partition --why
why west-row1-rack1-node1 --claim 1cpu-64M-10G-one-partition

# The plans: a partition leads by an index that begins with it, so nothing is read of the others.
# ix_providers_partition goes on with the provider: the search stops at its limit without sorting.
explain providers --partition part2 --limit 3
explain find --claim 1cpu-64M-10G-one-partition --limit 3
