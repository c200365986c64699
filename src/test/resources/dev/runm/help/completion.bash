# Completes words behind runm in bash: source <(runm --completion bash)
# Made of what the commands declare (HelpFilesIT); no Java starts when Tab is pressed.

# The checkout that runm is in; it has the profiles.
_runm_home=

# commands

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
