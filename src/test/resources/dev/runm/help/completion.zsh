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

# commands

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
