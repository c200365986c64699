# Every command that sends statements, on every shipped claim: what `indexes --matrix` runs if no
# script is given. It runs them one after the other in one transaction that is rolled back, and
# leaves out what does not suit the deployment, such as a claim that names a group it lacks.

# Requests that are asked
find --claim 1cpu-64M-10G
find --claim 1cpu-64M-10G-complex-caps
find --claim 1cpu-64M-10G-membership
find --claim 1cpu-64M-10G-near
find --claim 1cpu-64M-10G-nested
find --claim 1cpu-64M-10G-next-decade
find --claim 1cpu-64M-10G-one-partition
find --claim 1cpu-64M-10G-one-tree
find --claim 1cpu-64M-10G-resource-caps
find --claim 2x-1cpu-64M-10G-isolated
find --claim 3x-1cpu-64M-10G-spread
find --claim 8cpu-32G-or-less
find --claim 1cpu-64M-10G --order free --limit 5
find --claim 1cpu-64M-10G --order packed --limit 5
find --claim 1cpu-64M-10G --order random --limit 5
find --claim 1cpu-64M-10G --earliest
find --claim 1cpu-64M-10G-membership --why
why east-row1-rack1-node1 --claim 1cpu-64M-10G-complex-caps

# Claims that are executed. Where more is held than the share to fill to, fill only counts.
fill --to 0.01% --claim 1cpu-64M-10G
claim 1cpu-64M-10G --execute --consumer matrix-vm
claim 1cpu-64M-10G-complex-caps --execute
claim 1cpu-64M-10G-membership --execute
claim 1cpu-64M-10G-near --execute
claim 1cpu-64M-10G-nested --execute
claim 1cpu-64M-10G-next-decade --execute
claim 1cpu-64M-10G-one-partition --execute
claim 1cpu-64M-10G-one-tree --execute
claim 1cpu-64M-10G-resource-caps --execute
claim 2x-1cpu-64M-10G-isolated --execute
claim 3x-1cpu-64M-10G-spread --execute
claim 8cpu-32G-or-less --execute
claim 1cpu-64M-10G --execute --count 3 --acquire +1h --release +2h

# What is there
status
stats
verify
partitions
groups
groups --like east-row1
groups --member east-row1-rack1-node1
capabilities
capabilities --provider east-row1-rack1-node1
providers
providers --group east-row1-rack1
providers --partition part0
providers --capability cpu.x86.vmx
providers --type runm.compute
providers --roots
providers --under east-row1-rack1-node1
provider east-row1-rack1-node1
distances east-row1-rack1-node1
distances east-row1-rack1-node1 east-row1-rack2-node1
consumers
consumers --like matrix
consumers --type runm.machine
consumers --project 00000000000000000000000000000000
consumer matrix-vm
allocations
allocations --provider east-row1-rack1-node1
allocations --consumer matrix-vm
allocations --at +90m
allocations --from +1h --until +2h
indexes

# Room that is given back
release --consumer matrix-vm
release --all
