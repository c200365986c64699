# The explain lab: from "which index?" to "why, what if, at what scale, and will it stay so?"
#
# A lesson of half an hour for those who design schemas, and for those who teach it. Every line can
# be typed at the prompt; `help COMMAND` tells more of each. The lines that begin with `expect` say
# what the lesson relies on: if one is not met, the script ends there with exit code 3.
load 10k-shared-compute

# 1. Judgement
#
# `explain` takes a whole command, runs it in a transaction that is rolled back, and judges every
# table access of every statement that it sent. Brackets hold the columns of an index; those inside
# square brackets are not used. Look at the heading of each statement, rows read and rows returned:
# from ten thousand nodes the search takes the first three in the order of an index, and stops.
explain find --claim 1cpu-64M-10G --limit 3
expect index ix_inventories_type_provider on inventories
expect no index ux_providers_uuid
expect no full scan
expect no filesort
expect examined <= 10000
expect statements <= 3

# A bad example: counting rows reads an index from end to end. It is no full scan of the table, and
# it is no use of the index either: nothing is looked for. --teach says what to try instead. All of
# `stats` is of this kind, as a report may be: try `explain stats`.
explain --teach sql SELECT COUNT(*) FROM inventories
expect index scan
expect verdict index-scan

# "By index" says how rows are found, and not how many. This statement finds them by a good index
# that holds all it asks for, and reads 36,000 to return one: costly. The limits are settings, which
# `help explain` lists.
explain sql SELECT MAX(distance_id) FROM provider_distances WHERE provider_id <= 2000
expect reads too much
expect verdict costly
expect index ux_provider_distances

# What keeps an index from being used has a rule with its own words: a function of the column, a
# wildcard in front, a type that is converted, or a column that is not the first of any index.
explain sql SELECT uuid FROM providers WHERE parent_provider_id + 0 = 3
expect function on column
expect full scan
explain sql SELECT id FROM providers WHERE type_id = 1 LIMIT 3
expect non leading column
expect verdict <= index-scan

# 2. What really happened
#
# Estimates come from samples. --analyze runs the statement and shows beside each estimate how many
# rows there really were, in how many loops, and in what share of the time. This one goes wrong
# twice: LIMIT does not make it stop, since groups must be complete before the first is shown.
explain --analyze sql SELECT n.name, COUNT(*) FROM provider_groups g \
    JOIN object_names n ON n.uuid = g.uuid \
    JOIN provider_group_members m ON m.provider_group_id = g.id GROUP BY n.name LIMIT 3
expect verdict <= index-scan

# 3. Formats
#
# The tree is for reading. `table` is what EXPLAIN printed at all times, `json` is for programs,
# `markdown` for a review, `raw-tree` and `raw-json` are the server's own words. `html`, or
# --out FILE beside any other format, makes a page with the plan drawn as boxes and arrows.
explain --format table sql SELECT n.name FROM providers p JOIN object_names n USING (uuid) \
    WHERE p.parent_provider_id = 3
explain --format json sql SELECT uuid FROM providers WHERE id = 7
explain --format markdown sql SELECT name FROM object_names WHERE name LIKE '%node7' LIMIT 3
explain --format raw-tree sql SELECT uuid FROM providers WHERE id < 7
expect verdict index

# 4. What if
#
# Indexes are tried in this session alone. A hidden one is kept out by an optimizer hint, as the SQL
# shows; an added one is INVISIBLE to all others. The end of the session undoes both.
explain sql SELECT uuid FROM providers WHERE parent_provider_id = 3
expect index ix_providers_parent on providers
whatif hide ix_providers_parent
explain sql SELECT uuid FROM providers WHERE parent_provider_id = 3
expect no index ix_providers_parent
expect verdict scan
whatif add ix_try ON providers (generation, type_id)
whatif show
explain sql SELECT type_id FROM providers WHERE generation > 5
expect index ix_try
whatif drop ix_try
whatif reset

# Both ways side by side, for one command: without an index that is there, with one that is not.
explain --without ix_providers_parent sql SELECT uuid FROM providers WHERE parent_provider_id = 3
explain --with 'ix_try ON providers (generation)' sql SELECT id FROM providers WHERE generation > 5

# 5. Why not another index?
#
# --trace reduces the optimizer trace to what was considered, what it would have cost, and which
# way won. Here an index that knows both columns wins over one that knows the first.
explain --trace sql SELECT provider_id FROM inventories WHERE resource_type_id = 2 AND largest > 500
expect index ix_inventories_type_largest

# 6. Locks
#
# What a command locks, before it is rolled back. A range for update locks the gaps too; a claim
# that is executed locks single records, so that other claims are not in its way.
explain --locks sql SELECT id FROM providers WHERE id BETWEEN 3 AND 5 FOR UPDATE
explain --locks claim 1cpu-64M-10G --execute --consumer vm1

# 7. Indexes and commands
#
# What each index of a table takes and what it was read for since the load; then which command uses
# which: here those of a small script, without one all that are shipped.
indexes providers
indexes --matrix scripts/lib/lab-commands.rsh

# 8. SQL of your own, and the statements of the shell
#
# `sql` reads, unless it is given --write; `explain sql`, as above, judges it like any other. All
# statements of the shell stand in mappers/, each with the question that it answers. `mapper edit`
# opens one in your editor and reads it again; `mapper diff` then says what you changed.
sql SELECT code FROM capabilities ORDER BY code
expect rows 5
sql DELETE FROM capabilities
expect error 'only reads'
mapper list
mapper show raiseProvider
mapper diff

# 9. The first lesson: by index, and still slow
#
# The prototype of this model added up what is used before it joined: of all providers, for every
# resource type. Compare access types first: no table is scanned. Then compare the rows read.
mapper diff prototype
explain --mappers prototype find --claim 1cpu-64M-10G --limit 3

# 10. Over scales
#
# Will it stay so? Each deployment is loaded beside this one, the command explained and timed, and
# the schema dropped. Try it with 100k-shared-compute, with --fill 0,50,90 and --out curves.html.
scale --deployments 100-shared-compute,1k-shared-compute --runs 3 \
    --command 'find --claim 1cpu-64M-10G --limit 3'

# 11. Baselines
#
# A plan that is kept as a file: shapes, keys, verdicts, and no figure that differs from day to day.
# Kept in Git, it says in a review what became of the plans; `baseline check --junit FILE` tells a
# CI server. Here it notices that an index is gone.
baseline save lab-children sql SELECT uuid FROM providers WHERE parent_provider_id = 3
baseline show lab-children
baseline list
baseline check lab-children
sql SELECT uuid FROM providers WHERE parent_provider_id = 3
expect time < 60s
expect time < 1000x baseline
whatif hide ix_providers_parent
baseline check lab-children
expect error 'worse'
whatif reset
baseline drop lab-children
