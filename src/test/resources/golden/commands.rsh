# Every command once, on the smallest deployment, in the formats for programs.
help
help find
help explain
profiles
profiles claims --format csv
load 100-mixed-compute --seed 7
find --claim 1cpu-64M-10G-resource-caps --limit 2 --format tsv
find --claim 1cpu-64M-10G --limit 1 \
     --format json
find --claim 1cpu-64M-10G --limit 1 --format vertical
find --claim 1cpu-64M-10G --limit 2 --format markdown
claim 1cpu-64M-10G --limit 2
claim 1cpu-64M-10G --execute --consumer 'a machine' --format json
explain --format json find --claim 1cpu-64M-10G --limit 1
explain claim 1cpu-64M-10G --execute --consumer vm2
status
exit
