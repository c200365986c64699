# Question 4: how is a request for providers described, and which providers meet it?
#
# A claim profile (profiles/claims) has request groups. Each says how much of what, and which rules
# bind the providers that give it. `find` shows who takes part in at least one claim of it all.
load 1k-mixed-compute
find --claim 1cpu-64M-10G --limit 3

# Amounts may lie between a minimum and a maximum; a claim takes the most that it can get.
find --claim 8cpu-32G-or-less --limit 1 --format vertical

# Groups: on the east site, in row 1 or 2, but not in row 1's first rack. What does each rule
# leave? What does one provider lack?
find --claim 1cpu-64M-10G-membership --why
why east-row1-rack1-node1 --claim 1cpu-64M-10G-membership

# The same for a week, nodes with most room first. The answer is checked by a second reading of
# the rules, in plain Java, which looks at every provider.
find --claim 1cpu-64M-10G-membership --release +7d --order free --limit 3 --check

# Two request groups that must not share a provider, three that must not share a rack.
claim 2x-1cpu-64M-10G-isolated
claim 3x-1cpu-64M-10G-spread

# The plan: the required group leads, so nothing is read of the west site, and the search stops at
# its limit. What is used is added up for the nodes that are shown, from an index that has it all.
explain find --claim 1cpu-64M-10G-membership --limit 3
