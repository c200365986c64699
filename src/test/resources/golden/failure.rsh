# A command that fails stops the script.
load 100-shared-compute
find --claim 1cpu-64M-1G
status
