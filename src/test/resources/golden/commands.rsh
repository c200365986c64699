# Every command once, on the smallest deployment, in the formats for programs.
help
help find
help explain
help claim
profiles
profiles claims --format csv
load 100-mixed-compute --seed 7
find --claim 1cpu-64M-10G-resource-caps --limit 2 --format tsv
find --claim 1cpu-64M-10G --limit 1 \
     --format json
find --claim 1cpu-64M-10G --limit 1 --format vertical
find --claim 1cpu-64M-10G --limit 2 --format markdown
claim 1cpu-64M-10G --limit 2
# before anything is written: until InnoDB has purged what an update left, estimates count it
explain --format json find --claim 1cpu-64M-10G --limit 1
explain claim 1cpu-64M-10G --execute --consumer vm2
claim 1cpu-64M-10G --execute --consumer 'a machine' --format json

# Looking
groups --like east-row1-rack --limit 2 --format markdown
groups --member east-row1-rack1-node1 --format json
partitions --format tsv
capabilities --format csv
capabilities --provider east-row1-rack2-node1 --format vertical
providers --after east-row1-rack4-node23 --format json
providers --group east-row1-rack2 --capability cpu.x86.vmx --roots --limit 2
provider east-row1-rack1-node2
provider east-row1-rack2-node1 --format json
distances east-row1-rack1-node1 --format csv
distances east-row1-rack1-node1 east-row1-rack2-node1 --type failure --format json
consumers --like 'a machine' --format tsv
allocations --provider east-row1-rack1-node1 --format csv
allocations --at 2040-01-01T00:00:00Z --limit 1 --format vertical

# Asking
find --claim 1cpu-64M-10G --order packed --limit 2
find --claim 1cpu-64M-10G --order random --seed 7 --limit 2 --check
find --claim 1cpu-64M-10G --acquire 2040-01-01T00:00:00Z --release 2040-02-01T00:00:00Z --limit 1 --format json
find --claim 1cpu-64M-10G-near --earliest --limit 1
why east-row1-rack1-node1 --claim 1cpu-64M-10G-resource-caps --format markdown
why east-row1-rack2-node1 --claim 1cpu-64M-10G-resource-caps --format json
claim 3x-1cpu-64M-10G-spread --order free --format tsv

# Consuming
claim 1cpu-64M-10G --execute --consumer later --type runm.volume \
      --acquire 2040-01-01T00:00:00Z --release 2040-01-08T00:00:00Z
claim 1cpu-64M-10G --execute --consumer vm --count 3 --project 11111111111111111111111111111111
consumer later
consumers --type runm.volume --format json
consumers --project 11111111111111111111111111111111 --format markdown
fill --to 1% --claim 1cpu-64M-10G --seed 3
verify
verify --only use.capacity,name.once --format json
stats --groups 1
release --consumer later
release --all
status
exit
