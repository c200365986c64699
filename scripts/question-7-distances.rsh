# Question 7: how is nearness and farness expressed and queried?
#
# A provider has distances to groups, each one of an ordered list of codes: network, storage,
# failure domain. The distance to another provider is the nearest one to a group that it is in.
load 1k-shared-compute
distances east-row1-rack1-node1

# The next rack, the next row, the other site. Where nothing is recorded it is farther than all.
distances east-row1-rack1-node1 east-row1-rack2-node1
distances east-row1-rack1-node1 east-row2-rack1-node1
distances east-row1-rack1-node1 west-row1-rack1-node1 --type failure

# Near: as close by the network as a node of the same rack.
find --claim 1cpu-64M-10G-near --limit 3
find --claim 1cpu-64M-10G-near --why
why east-row1-rack2-node1 --claim 1cpu-64M-10G-near

# Far: three replicas, no two of them in one rack.
claim 3x-1cpu-64M-10G-spread

# The plan: distances become groups, and the search goes on with those that are near enough.
explain find --claim 1cpu-64M-10G-near --limit 3
