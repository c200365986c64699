# Question 6: how are resources of several providers consumed in one transaction, fast and safely?
#
# A request is asked, a claim is proposed, an allocation is held. A claim is written whole or not at
# all: everything is checked again, then the generation of each provider is raised on condition that
# nobody else raised it meanwhile.
load 100-shared-compute

# A machine and its stand-in on two providers. Proposals are spread over the providers.
claim 2x-1cpu-64M-10G-isolated --limit 2

# What is sent to write one, and the plan of each statement; all of it is rolled back. See the last
# two: they raise a generation if it is what was read, and keep what is held beside the inventory.
explain claim 2x-1cpu-64M-10G-isolated --execute --consumer vm1

# Written: one allocation with six items. The generations of both providers were raised.
claim 2x-1cpu-64M-10G-isolated --execute --consumer vm1
consumer vm1
providers --group east-row1-rack1 --limit 3

# A hundred in turn, each in a transaction of its own. Nothing is used beyond capacity.
claim 2x-1cpu-64M-10G-isolated --execute --consumer vm --count 100
verify --only use,inventory

# Released: what holds ends now, and the room is there again.
release --all
