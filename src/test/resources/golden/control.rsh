# What scripts can say beside commands: run with a deployment of their choice.
set deployment = ${1:-100-shared-compute}
load ${deployment}

say Here's prose: it is wrapped to the width of the screen, however long it may get, and it does \
not end up among the answers.
set claims = 1cpu-64M-10G 1cpu-64M-10G-complex-caps
for claim in ${claims}
  find --claim ${claim} --limit 2
  expect rows <= 2
  if ${rows} = 2 and ${claim} != 1cpu-64M-10G
    echo two for "${claim}"
  else if ${rows} > 0
    echo ${rows} rows for ${claim}
  else
    echo nobody
  end
end

repeat 2
  claim 1cpu-64M-10G --execute --consumer vm-${rows}
  echo ${claim.consumer} has ${claim.used} on ${claim.provider}
end
find --claim nosuch
expect error 'no claim is named'

on error continue
release --consumer nobody
if ${status} != 0
  echo as we thought: ${error}
end
for n in 3..1
  sql SELECT ${n} AS n, '${n}' AS text
end
set claims
explain find --clam ${claims}
echo the end
