# What scripts/lab.rsh asks `indexes --matrix` about: two ways to ask, and one that writes.
find --claim 1cpu-64M-10G
providers --group east-row1-rack1
claim 1cpu-64M-10G --execute --consumer matrix-vm
