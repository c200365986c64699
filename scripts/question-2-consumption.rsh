# Question 2: how is consumption recorded?
#
# A consumer holds allocations. An allocation is a window of time, and its items say how much of
# which resource type of which provider is used then.
load 100-dedicated-compute

# One consumer that never ends, one whose window is a week of the next decade.
claim 1cpu-64M-10G --execute --consumer vm1
claim 1cpu-64M-10G-next-decade --execute --consumer vm2
consumers
consumer vm2

# What is used of a provider, and when.
allocations --provider east-row1-rack1-node1

# The plan: what is used of a resource type of a provider is one range of ix_allocation_items_usage.
explain allocations --provider east-row1-rack1-node1

# Fill that week to the last processor.
fill --to 100% --claim 1cpu-64M-10G-next-decade

# There is room until the week begins, and none for what would run into it.
find --claim 1cpu-64M-10G --release 2040-01-02T00:00:00Z --limit 2
find --claim 1cpu-64M-10G

# Who is in the way? And when is there room for a week?
find --claim 1cpu-64M-10G-next-decade --why
find --claim 1cpu-64M-10G-next-decade --earliest --limit 2

# What has not begun is deleted when it is released: room again, on one node.
release --consumer vm2
find --claim 1cpu-64M-10G-next-decade

# Nothing is used beyond capacity at any moment, and what is kept beside each inventory is right.
verify --only use,inventory
