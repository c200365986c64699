# Completes words behind runm in bash: source <(runm --completion bash)
# Made of what the commands declare (HelpFilesIT); no Java starts when Tab is pressed.

# The checkout that runm is in; it has the profiles.
_runm_home=

_runm_commands='allocations baseline begin capabilities claim commit connect consumer consumers distances echo edit exit expect explain fill find groups help history indexes lesson load mapper partitions pause profiles provider providers quit record release reload rollback savepoint say scale schema set sleep source sql stats status timing verify watch whatif why'
_runm_about='allocations baseline begin capabilities claim claims commands commit connect consumer consumers consumption deployment distances echo edit exit exits expect explain fill find formats groups help history indexes keys lesson lessons load mapper partitions pause plans profiles provider providers quit record relations release reload requests rollback savepoint say scale schema scripts session set settings sleep source sql stats status timing verify watch whatif why words yaml'

# Sets $seconds to the words that may follow $1 as the second of a name.
_runm_find_seconds() {
  case $1 in
    baseline) seconds='check drop list save show' ;;
    edit) seconds='claim deployment provider' ;;
    lesson) seconds='hint play reset show skip solution stop' ;;
    mapper) seconds='diff edit list show' ;;
    set) seconds='session' ;;
    whatif) seconds='add drop hide reset show' ;;
    *) seconds= ;;
  esac
}

# Sets $options and $arguments to what the command $1 takes; without one, runm itself.
_runm_find_parameters() {
  options= arguments=
  case $1 in
    '') options='--url= --connection= --user= --defaults-file=@files --login-path= --keep-server --stop-server --help --version --man --completion=bash|zsh' ;;
    allocations)
      options='--provider= --consumer= --at= --from= --until= --limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    'baseline check')
      options='--junit=@files --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@baselines'
      ;;
    'baseline drop')
      options='--help'
      arguments='@baselines'
      ;;
    'baseline list')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    'baseline save')
      options='--help'
      arguments='@ @command*'
      ;;
    'baseline show')
      options='--help'
      arguments='@baselines'
      ;;
    begin)
      options='--isolation= --read-only --help'
      ;;
    capabilities)
      options='--provider= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    claim)
      options='--execute --consumer= --type= --project= --user= --count= --limit= --acquire= --release= --order=name|free|packed|random --seed= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@claims'
      ;;
    commit)
      options='--help'
      ;;
    connect)
      options='--user= --defaults-file= --login-path= --tls= --tls-ca= --help'
      arguments='@'
      ;;
    consumer)
      options='--limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@'
      ;;
    consumers)
      options='--project= --user= --type= --like= --limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    distances)
      options='--type= --limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@ @'
      ;;
    echo)
      options='--help'
      arguments='@*'
      ;;
    'edit claim')
      options='--help'
      arguments='@'
      ;;
    'edit deployment')
      options='--help'
      arguments='@'
      ;;
    'edit provider')
      options='--help'
      arguments='@'
      ;;
    exit | quit)
      options='--help'
      ;;
    expect)
      options='--help'
      arguments='@*'
      ;;
    explain)
      options='--analyze --teach --trace --locks --without= --with= --mappers=@variants --no-sql --out=@files --format=tree|table|vertical|json|jsonl|csv|tsv|markdown|yaml|raw-json|raw-tree|html --help'
      arguments='@command*'
      ;;
    fill)
      options='--to= --claim=@claims --seed= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    find)
      options='--claim=@claims --limit= --acquire= --release= --order=name|free|packed|random --seed= --earliest --check --why --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    groups)
      options='--member= --like= --after= --limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    help)
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@about @'
      ;;
    history)
      options='--like= --limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    indexes)
      options='--matrix --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    lesson)
      options='--yes --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@'
      ;;
    'lesson hint')
      options='--help'
      ;;
    'lesson play')
      options='--yes --help'
      arguments='@*'
      ;;
    'lesson reset')
      options='--help'
      arguments='@'
      ;;
    'lesson show')
      options='--help'
      ;;
    'lesson skip')
      options='--help'
      ;;
    'lesson solution')
      options='--help'
      ;;
    'lesson stop')
      options='--help'
      ;;
    load)
      options='--seed= --help'
      arguments='@deployments'
      ;;
    'mapper diff')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@variants'
      ;;
    'mapper edit')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@'
      ;;
    'mapper list')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    'mapper show')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@'
      ;;
    partitions)
      options='--limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    pause)
      options='--help'
      arguments='@*'
      ;;
    profiles)
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='deployments|providers|claims'
      ;;
    provider)
      options='--limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@'
      ;;
    providers)
      options='--group= --partition= --capability= --type= --roots --under= --after= --limit= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    record)
      options='--append --help'
      arguments='@files'
      ;;
    release)
      options='--consumer= --all --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    reload)
      options='--help'
      ;;
    rollback)
      options='--help'
      arguments='@*'
      ;;
    savepoint)
      options='--release --help'
      arguments='@'
      ;;
    say)
      options='--help'
      arguments='@*'
      ;;
    scale)
      options='--deployments=@several_deployments --command= --fill= --fill-claim=@claims --runs= --out=@files --keep --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    schema)
      options='--columns --out=@files --format=diagram|table|vertical|json|jsonl|csv|tsv|markdown|yaml|mermaid|dot|svg --help'
      arguments='@'
      ;;
    set)
      options='--write --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    'set session')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    sleep)
      options='--help'
      arguments='@'
      ;;
    source)
      options='--help'
      arguments='@files @*'
      ;;
    sql)
      options='--limit= --write --yes --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    stats)
      options='--groups= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    status)
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    timing)
      options='--help'
      arguments='on|off|auto'
      ;;
    verify)
      options='--only= --show= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    watch)
      options='--every= --count= --help'
      arguments='@command*'
      ;;
    'whatif add')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    'whatif drop')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    'whatif hide')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    'whatif reset')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@*'
      ;;
    'whatif show')
      options='--format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      ;;
    why)
      options='--claim=@claims --acquire= --release= --format=table|vertical|json|jsonl|csv|tsv|markdown|yaml --help'
      arguments='@'
      ;;
  esac
}

# Sets $awaited to what the option $1 takes; fails if it takes nothing, or is not known.
_runm_awaits() {
  local option
  for option in $options; do
    if [ "${option%%=*}" = "$1" ] && [ "$option" != "$1" ]; then
      awaited=${option#*=}
      return
    fi
  done
  return 1
}

# Sets $expected to what the argument at place $1, from 0, takes.
_runm_find_expected() {
  local argument place=0
  expected=
  for argument in $arguments; do
    expected=${argument%\*}
    if [ "$place" -eq "$1" ]; then
      return
    fi
    place=$((place + 1))
    case $argument in
      *\*) ;; # takes all that follow
      *) expected= ;;
    esac
  done
}

# Offers the names of the files in the folder $1 of the checkout that end with $2.
_runm_offer_names() {
  local file names=
  for file in "$_runm_home/$1"/*"$2"; do
    if [ -e "$file" ]; then
      file=${file##*/}
      names="$names ${file%"$2"}"
    fi
  done
  _runm_offer_words "$names"
}

_runm_offer_words() {
  COMPREPLY+=($(compgen -P "$before" -W "$1" -- "$current"))
}

# Offers files that end with $1, and folders.
_runm_offer_files() {
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen -d -- "$current"))
  COMPREPLY+=($(compgen -f -X "!*$1" -- "$current"))
}

# Offers what $1 stands for: names of a kind, or words with | between them.
_runm_offer() {
  case $1 in
    @claims | @deployments)
      _runm_offer_names "profiles/${1#@}" .yaml
      case $current in
        */*) _runm_offer_files .yaml ;;
      esac
      ;;
    @several_deployments)
      case $current in
        *,*)
          before=${current%,*},
          current=${current##*,}
          ;;
      esac
      _runm_offer_names profiles/deployments .yaml
      ;;
    @baselines) _runm_offer_names scripts/baselines .yaml ;;
    @variants) _runm_offer_names mappers/variants '' ;;
    @about) _runm_offer_words "$_runm_about" ;;
    @command) _runm_offer_words "$_runm_commands" ;;
    @files) _runm_offer_files '' ;;
    @*) ;;
    *) _runm_offer_words "${1//|/ }" ;;
  esac
}

_runm() {
  local current=${COMP_WORDS[COMP_CWORD]} before= state=start top=yes awaited= awaits=
  local command= seconds= options= arguments= expected= place=0 word i
  COMPREPLY=()
  _runm_find_parameters ''
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [ "$word" = '=' ]; then
      continue # bash breaks --option=value into three
    elif [ -n "$awaits" ]; then
      awaits=
      continue
    fi
    case $state:$word in
      script:*) ;;
      *:-?*) if _runm_awaits "$word"; then awaits=yes; fi ;;
      start:*.rsh) state=script ;;
      start:*)
        top=
        command=$word
        place=0
        _runm_find_seconds "$word"
        _runm_find_parameters "$word"
        state=arguments
        if [ -n "$seconds" ]; then
          state=second
        fi
        ;;
      second:*)
        command="$command $word"
        _runm_find_parameters "$command"
        state=arguments
        ;;
      arguments:*)
        _runm_find_expected "$place"
        if [ "$expected" = @command ]; then
          state=start
          i=$((i - 1)) # the word begins a command of its own
        else
          place=$((place + 1))
        fi
        ;;
    esac
  done
  if [ "$current" = '=' ]; then
    current=
  fi
  if [ -n "$awaits" ]; then
    _runm_offer "$awaited"
    return
  fi
  case $state:$current in
    script:*) _runm_offer_files '' ;;
    *:-*)
      for word in $options; do
        _runm_offer_words "${word%%=*}"
      done
      ;;
    start:*)
      _runm_offer_words "$_runm_commands"
      if [ -n "$top" ] && [ -n "$current" ]; then
        _runm_offer_files .rsh
      fi
      ;;
    second:*) _runm_offer_words "$seconds" ;;
    arguments:*)
      _runm_find_expected "$place"
      _runm_offer "$expected"
      ;;
  esac
}

complete -F _runm runm
