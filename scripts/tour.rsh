# The main job in five commands: load a deployment, find providers for a claim,
# read the plan of the statements behind it, claim, count.
load 1k-shared-compute
find --claim 1cpu-64M-10G --limit 3
explain find --claim 1cpu-64M-10G-membership --limit 3
claim 1cpu-64M-10G --execute --consumer vm1
stats --groups 2
