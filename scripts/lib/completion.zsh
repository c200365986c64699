#compdef runm
# Completes words behind runm in zsh: source <(runm --completion zsh)
# Made of what the commands declare (HelpFilesIT); no Java starts when Tab is pressed.

# The checkout that runm is in; it has the profiles.
_runm_home=

# Offers the names of the files in the folder $1 of the checkout that end with $2.
_runm_names() {
  local -a names=($_runm_home/$1/*$2(N:t))
  compadd -- ${names%$2}
}

_runm_claims() {
  _runm_names profiles/claims .yaml
  _files -g '*.yaml'
}

_runm_deployments() {
  _runm_names profiles/deployments .yaml
  _files -g '*.yaml'
}

_runm_several_deployments() {
  compset -P '*,'
  _runm_names profiles/deployments .yaml
}

_runm_baselines() {
  _runm_names scripts/baselines .yaml
}

_runm_variants() {
  _runm_names mappers/variants ''
}

# A command, or a script.
_runm_first() {
  _runm_commands
  _files -g '*.rsh'
}

_runm_commands() {
  local -a commands=(
    'allocations:Lists what consumers use of providers, and when.'
    'baseline:check, drop, list, save, show'
    'begin:Begins a transaction around the commands that follow.'
    'capabilities:Lists capabilities with the number of providers that have each.'
    'claim:Proposes claims for a request, or executes the first that fits.'
    'commit:Ends the transaction and keeps what was done in it.'
    'connect:Goes over to another server, or to a new connection.'
    'consumer:Shows a consumer and what it uses.'
    'consumers:Lists consumers with the number of allocations each holds now.'
    'distances:Shows how far a provider is from groups, or from another.'
    'echo:Writes its words among the answers.'
    'edit:claim, deployment, provider'
    'exit:Leaves the shell.'
    'quit:Leaves the shell.'
    'expect:Fails unless something is true of the command before.'
    'explain:Runs a command, rolls it back, and shows the plans of its SQL.'
    'fill:Executes a claim until so much of the capacity is used.'
    'find:Finds the providers that meet a claim request.'
    'groups:Lists provider groups with the number of their members.'
    'help:Lists the commands, or says how one is used.'
    'history:Lists what was typed at the prompt, the newest last.'
    'indexes:Shows what indexes take, what reads them, which are redundant.'
    'lesson:Lists the lessons, or begins one, or goes on with it., hint, play, reset, show, skip, solution, stop'
    'load:Loads a deployment in place of the one that is there.'
    'mapper:diff, edit, list, show'
    'partitions:Lists partitions with the number of their providers.'
    'pause:Waits for Enter, if somebody is at a terminal.'
    'profiles:Lists the deployments, provider profiles and claims there are.'
    'provider:Shows what a provider has, what of it is used, and its place.'
    'providers:Lists providers.'
    'record:Writes what is typed from now on as a script.'
    'release:Ends what a consumer holds, or all do, and gives the room back.'
    'reload:Reads the mappers folder again, so that edits take effect.'
    'rollback:Ends the transaction and undoes it, or goes back to a savepoint.'
    'savepoint:Marks a place in the transaction to go back to.'
    'say:Shows prose, wrapped to the width, beside the answers.'
    'scale:Compares plan and time of a command over deployments and fill.'
    'schema:Draws the tables as a diagram, or shows one of them.'
    'set:Shows settings and variables, or sets one until the shell is left., session'
    'sleep:Waits for some seconds; Ctrl-C ends that.'
    'source:Runs the commands of a script.'
    'sql:Runs a statement of your own in the session and shows its rows.'
    'stats:Counts rows, sizes, use of capacity, consumers and allocations.'
    'status:Shows server, connection, transaction, schema and deployment.'
    'timing:Says after every command how long it took, or after none.'
    'verify:Audits the database\: capacity, trees, references, names, units.'
    'watch:Repeats a command that lists, and marks what has changed.'
    'whatif:add, drop, hide, reset, show'
    'why:Says why a provider meets a claim request, or why not.'
  )
  _describe command commands
}

_runm_about() {
  compadd -- allocations baseline begin capabilities claim claims commands commit connect consumer consumers consumption deployment distances echo edit exit exits expect explain fill find formats groups help history indexes keys lesson lessons load mapper partitions pause plans profiles provider providers quit record relations release reload requests rollback savepoint say scale schema scripts session set settings sleep source sql stats status timing verify watch whatif why words yaml
}

_runm_launcher() {
  _arguments -C -S \
    '--url=[a server of yours\: runm --url db1 --user me stats]:value: ' \
    '--connection=[one that the configuration file names]:value: ' \
    '--user=[who logs in there; runm asks for the password]:value: ' \
    '--defaults-file=[MySQL option file to read instead of ~/.my.cnf]:value:_files' \
    '--login-path=[a group of ~/.mylogin.cnf; it may name the server]:value: ' \
    '--keep-server[leave its own MySQL running, or stop it]' \
    '--stop-server[leave its own MySQL running, or stop it]' \
    '--help[answer at once; runm help lists the commands]' \
    '--version[answer at once; runm help lists the commands]' \
    '--man[answer at once; runm help lists the commands]' \
    '--completion=[completes words\: source <(runm --completion bash)]:value:(bash zsh)' \
    '(-)1: :_runm_first' '(-)*:: :_runm_line'
}

# Completes a command, of which $words holds all.
_runm_line() {
  case $words[1] in
    allocations)
      _arguments -S \
        '--provider=[uses of this provider]:provider: ' \
        '--consumer=[uses by this consumer]:consumer: ' \
        '--at=[allocations that hold at this moment]:at: ' \
        '--from=[allocations that hold at or after this moment]:from: ' \
        '--until=[allocations that hold before this moment]:until: ' \
        '--limit=[how many items]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    baseline)
      if ((CURRENT == 2)); then
        local -a seconds=(
          'check:Explains the commands of baselines again, and compares.'
          'drop:Deletes a plan that is kept.'
          'list:Lists the plans that are kept.'
          'save:Keeps the plans of a command in scripts/baselines.'
          'show:Shows a plan that is kept, as its file has it.'
        )
        _describe command seconds
        return
      fi
      shift words
      ((CURRENT--))
      case $words[1] in
        check)
          _arguments -S \
            '--junit=[a report for CI servers, in JUnit'\''s XML]:junit:_files' \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '1:name:_runm_baselines'
          ;;
        drop)
          _arguments -S \
            '(- *)--help[how it is used]' \
            '1:name:_runm_baselines'
          ;;
        list)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]'
          ;;
        save)
          _arguments -S \
            '(- *)--help[how it is used]' \
            '1:name: ' \
            '(-)2: :_runm_commands' \
            '(-)*:: :{shift 1 words; ((CURRENT -= 1)); _runm_line}'
          ;;
        show)
          _arguments -S \
            '(- *)--help[how it is used]' \
            '1:name:_runm_baselines'
          ;;
      esac
      ;;
    begin)
      _arguments -S \
        '--isolation=[read-uncommitted, read-committed, repeatable-read or serializable (default\: the server'\''s)]:isolation: ' \
        '--read-only[the server refuses to write]' \
        '(- *)--help[how it is used]'
      ;;
    capabilities)
      _arguments -S \
        '--provider=[those that this provider has]:provider: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    claim)
      _arguments -S \
        '--execute[write the claim]' \
        '--consumer=[who holds it; a new name if left out]:consumer: ' \
        '--type=[consumer type of a new consumer (default runm.machine)]:type: ' \
        '--project=[uuid of the project that owns a new consumer]:project: ' \
        '--user=[uuid of the user who owns a new consumer]:user: ' \
        '--count=[execute so many claims, each for a new consumer]:count: ' \
        '--limit=[how many claims to propose (default 1)]:limit: ' \
        '--acquire=[begin of the window, e.g. +2h]:acquire: ' \
        '--release=[end of the window, e.g. +7d]:release: ' \
        '--order=[name, free, packed or random]:order:(name free packed random)' \
        '--seed=[of --order random (default 1)]:seed: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:claim:_runm_claims'
      ;;
    commit)
      _arguments -S \
        '(- *)--help[how it is used]'
      ;;
    connect)
      _arguments -S \
        '--user=[who logs in there]:user: ' \
        '--defaults-file=[a MySQL option file in place of ~/.my.cnf]:defaults-file: ' \
        '--login-path=[a group of ~/.mylogin.cnf]:login-path: ' \
        '--tls=[how the connection is protected]:tls: ' \
        '--tls-ca=[certificates that vouch for the server, in PEM]:tls-ca: ' \
        '(- *)--help[how it is used]' \
        '1:server: '
      ;;
    consumer)
      _arguments -S \
        '--limit=[how many allocations]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:name: '
      ;;
    consumers)
      _arguments -S \
        '--project=[those of this project]:project: ' \
        '--user=[those of this user of the project]:user: ' \
        '--type=[those of this consumer type]:type: ' \
        '--like=[those whose name begins so]:like: ' \
        '--limit=[how many consumers]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    distances)
      _arguments -S \
        '--type=[distances of this type only]:type: ' \
        '--limit=[how many distances]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:from: ' \
        '2:to: '
      ;;
    echo)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '*:text: '
      ;;
    edit)
      if ((CURRENT == 2)); then
        local -a seconds=(
          'claim:Opens a claim in an editor, and checks it when that is left.'
          'deployment:Opens a deployment profile in an editor, and checks it when that is left.'
          'provider:Opens a provider profile in an editor, and checks it when that is left.'
        )
        _describe command seconds
        return
      fi
      shift words
      ((CURRENT--))
      case $words[1] in
        claim)
          _arguments -S \
            '(- *)--help[how it is used]' \
            '1:name: '
          ;;
        deployment)
          _arguments -S \
            '(- *)--help[how it is used]' \
            '1:name: '
          ;;
        provider)
          _arguments -S \
            '(- *)--help[how it is used]' \
            '1:name: '
          ;;
      esac
      ;;
    exit | quit)
      _arguments -S \
        '(- *)--help[how it is used]'
      ;;
    expect)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '*:what: '
      ;;
    explain)
      _arguments -S \
        '--analyze[also what each access really did, and the time]' \
        '--teach[explain at length what was found, and what to try]' \
        '--trace[the indexes that were considered, and their cost]' \
        '--locks[what the command locks, and whom it waits for]' \
        '--without=[also as it would run without an index; several with commas]:without: ' \
        '--with=[also as it would run with '\''INDEX ON table (columns)'\'']:with: ' \
        '--mappers=[also with the statements of another folder, or of a shipped variant]:mappers:_runm_variants' \
        '--no-sql[leave out the SQL]' \
        '--out=[also as a page for a browser, into a file]:out:_files' \
        '--format=[tree, table, vertical, json, jsonl, csv, tsv, markdown, yaml, raw-json, raw-tree or html]:format:(tree table vertical json jsonl csv tsv markdown yaml raw-json raw-tree html)' \
        '(- *)--help[how it is used]' \
        '(-)1: :_runm_commands' \
        '(-)*:: :_runm_line'
      ;;
    fill)
      _arguments -S \
        '--to=[the share to be used, such as 80%]:to: ' \
        '--claim=[a claim profile]:claim:_runm_claims' \
        '--seed=[what providers and claims are drawn by]:seed: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    find)
      _arguments -S \
        '--claim=[a claim profile, or - for one you type]:claim:_runm_claims' \
        '--limit=[how many providers]:limit: ' \
        '--acquire=[begin of the window, e.g. +2h]:acquire: ' \
        '--release=[end of the window, e.g. +7d]:release: ' \
        '--order=[name, free, packed or random]:order:(name free packed random)' \
        '--seed=[of --order random (default 1)]:seed: ' \
        '--earliest[at the first moment from which it fits]' \
        '--check[compare the answer with one worked out in Java]' \
        '--why[show what each rule leaves instead]' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    groups)
      _arguments -S \
        '--member=[those that this provider is in]:member: ' \
        '--like=[those whose name begins so]:like: ' \
        '--after=[those whose name comes after this one]:after: ' \
        '--limit=[how many groups]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    help)
      _arguments -S \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:about:_runm_about' \
        '2:second: '
      ;;
    history)
      _arguments -S \
        '--like=[those that hold this text]:like: ' \
        '--limit=[how many lines, or all]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    indexes)
      _arguments -S \
        '--matrix[show which command uses which index]' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '*:names: '
      ;;
    lesson)
      _arguments -S \
        '--yes[replaces or changes any deployment without asking]' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:lesson: '
      ;;
    load)
      _arguments -S \
        '--seed=[what all uuids come from]:seed: ' \
        '(- *)--help[how it is used]' \
        '1:deployment:_runm_deployments'
      ;;
    mapper)
      if ((CURRENT == 2)); then
        local -a seconds=(
          'diff:Shows what is different from the mappers that were shipped, or in a folder.'
          'edit:Opens a statement in an editor, and reads the mappers again when it is left.'
          'list:Lists the statements of the mappers with the questions that they answer.'
          'show:Shows a statement with its comment and the fragments that it is made of.'
        )
        _describe command seconds
        return
      fi
      shift words
      ((CURRENT--))
      case $words[1] in
        diff)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '1:dir:_runm_variants'
          ;;
        edit)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '1:id: '
          ;;
        list)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]'
          ;;
        show)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '1:id: '
          ;;
      esac
      ;;
    partitions)
      _arguments -S \
        '--limit=[how many partitions]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    pause)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '*:text: '
      ;;
    profiles)
      _arguments -S \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:kind:(deployments providers claims)'
      ;;
    provider)
      _arguments -S \
        '--limit=[how many groups, distances and places of the tree]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:name: '
      ;;
    providers)
      _arguments -S \
        '--group=[members of this provider group]:group: ' \
        '--partition=[those of this partition]:partition: ' \
        '--capability=[those that have it]:capability: ' \
        '--type=[those of this provider type]:type: ' \
        '--roots[those without a parent]' \
        '--under=[this provider and what is nested in it]:under: ' \
        '--after=[those that come after this provider]:after: ' \
        '--limit=[how many providers]:limit: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    record)
      _arguments -S \
        '--append[goes on with a file that is there]' \
        '(- *)--help[how it is used]' \
        '1:file:_files'
      ;;
    release)
      _arguments -S \
        '--consumer=[whose allocations to release]:consumer: ' \
        '--all[release all allocations of all consumers]' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    reload)
      _arguments -S \
        '(- *)--help[how it is used]'
      ;;
    rollback)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '*:to: '
      ;;
    savepoint)
      _arguments -S \
        '--release[forgets it; what was done since stays]' \
        '(- *)--help[how it is used]' \
        '1:name: '
      ;;
    say)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '*:text: '
      ;;
    scale)
      _arguments -S \
        '--deployments=[deployment profiles, by name or path, with commas between them]:deployments:_runm_several_deployments' \
        '--command=[any other command, in quotes]:command: ' \
        '--fill=[shares of the capacity to be used, such as 0,50,90]:fill: ' \
        '--fill-claim=[the claim that fills]:fill-claim:_runm_claims' \
        '--runs=[how often it is timed]:runs: ' \
        '--out=[an HTML file to draw the curves in]:out:_files' \
        '--keep[keep what was loaded and filled, in schemas of its own]' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    schema)
      _arguments -S \
        '--columns[draw all columns with their types]' \
        '--out=[into a file\: a name.svg, name.mmd or name.dot]:out:_files' \
        '--format=[diagram, table, vertical, json, jsonl, csv, tsv, markdown, yaml, mermaid, dot or svg]:format:(diagram table vertical json jsonl csv tsv markdown yaml mermaid dot svg)' \
        '(- *)--help[how it is used]' \
        '1:table: '
      ;;
    set)
      _arguments -S \
        '--write[makes the configuration file]' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '*:setting: '
      ;;
    sleep)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '1:seconds: '
      ;;
    source)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '1:file:_files' \
        '*:arguments: '
      ;;
    sql)
      _arguments -S \
        '--limit=[how many rows to show, or all]:limit: ' \
        '--write[lets the statement change rows and tables]' \
        '--yes[does not ask before it writes]' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '*:statement: '
      ;;
    stats)
      _arguments -S \
        '--groups=[how many provider groups to show, or all]:groups: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    status)
      _arguments -S \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    timing)
      _arguments -S \
        '(- *)--help[how it is used]' \
        '1:when:(on off auto)'
      ;;
    verify)
      _arguments -S \
        '--only=[names of checks, separated by commas]:only: ' \
        '--show=[how many offenders of a broken check to name]:show: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]'
      ;;
    watch)
      _arguments -S \
        '--every=[the seconds between two answers; -n for short]:every: ' \
        '--count=[ends after so many answers]:count: ' \
        '(- *)--help[how it is used]' \
        '(-)1: :_runm_commands' \
        '(-)*:: :_runm_line'
      ;;
    whatif)
      if ((CURRENT == 2)); then
        local -a seconds=(
          'add:Adds an index that this session alone uses.'
          'drop:Takes an added index back, or does as if another one were dropped.'
          'hide:Keeps an index out of the statements of this session.'
          'reset:Undoes all that is tried with indexes, or what is tried with one.'
          'show:Shows the indexes that are tried.'
        )
        _describe command seconds
        return
      fi
      shift words
      ((CURRENT--))
      case $words[1] in
        add)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '*:index: '
          ;;
        drop)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '*:index: '
          ;;
        hide)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '*:index: '
          ;;
        reset)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]' \
            '*:index: '
          ;;
        show)
          _arguments -S \
            '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
            '(- *)--help[how it is used]'
          ;;
      esac
      ;;
    why)
      _arguments -S \
        '--claim=[a claim profile, or - for one you type]:claim:_runm_claims' \
        '--acquire=[begin of the window, e.g. +2h]:acquire: ' \
        '--release=[end of the window, e.g. +7d]:release: ' \
        '--format=[table, vertical, json, jsonl, csv, tsv, markdown or yaml]:format:(table vertical json jsonl csv tsv markdown yaml)' \
        '(- *)--help[how it is used]' \
        '1:provider: '
      ;;
    *.rsh) _files ;;
  esac
}

_runm() {
  _runm_launcher
}

if [[ $funcstack[1] == _runm ]]; then
  _runm # zsh has loaded this file as the function
elif ((${+functions[compdef]})); then
  compdef _runm runm
else
  print -u2 'runm: run compinit first: autoload -U compinit && compinit'
fi
