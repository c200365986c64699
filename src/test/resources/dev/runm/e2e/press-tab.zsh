# Types each line of the standard input at a prompt of zsh, presses Tab behind its end, and prints
# what there is to choose from.
zmodload zsh/zpty || exit
zpty shell zsh -f -i
zpty -w shell "module_path=($module_path); fpath=($fpath); PS1=
  autoload -U compinit; compinit -u -D; source <(scripts/runm --completion zsh)
  compadd() {
    local -a found
    if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then
      builtin compadd \"\$@\"
      return
    fi
    builtin compadd -O found \"\$@\"
    ((! \$#found)) || print -r -- \"<\$IPREFIX\${(j: :)found}>\"
    builtin compadd \"\$@\"
  }
  done-with-it() { print -r -- '<done>'; BUFFER= }
  zle -N done-with-it; bindkey '^X' done-with-it; bindkey '^I' complete-word; unsetopt beep
  print READ''Y"
zpty -r shell shown '*READY*'
while IFS= read -r line; do
  zpty -w -n shell $line$'\t\x18'
  zpty -r shell shown '*<done>*'
  words=()
  while [[ $shown == *\<* ]]; do
    shown=${shown#*\<}
    [[ ${shown%%\>*} == done ]] || words+=(${shown%%\>*})
  done
  print -r -- "$line: ${(u)words}"
done
zpty -d shell
