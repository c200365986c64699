# Question 6: how are resources of several providers consumed in one transaction, fast and safely?
#
# A request is asked, a claim is proposed, an allocation is held. A claim is written whole or not at
# all: everything is checked again, then the generation of each provider is raised on condition that
# nobody else raised it meanwhile.
load 100-nested

# Processor and memory of a NUMA cell, a disk of the same tree: two providers in one claim.
# Proposals are spread over the trees.
claim 1cpu-64M-10G-nested --limit 3
claim 1cpu-64M-10G-nested --execute --consumer vm1
consumer vm1

# See the generations: raised by one, on both providers of the claim.
providers --under east-row1-rack1-node1

# Many in turn, each in a transaction of its own.
claim 1cpu-64M-10G-nested --execute --consumer vm --count 100
verify --only use,inventory
release --all

# What is sent for one claim, and the plan of each statement; all of it is rolled back.
explain claim 1cpu-64M-10G-nested --execute --consumer vm2
