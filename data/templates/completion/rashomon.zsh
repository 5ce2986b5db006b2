#compdef rashomon
# zsh completion for rashomon
# In ~/.zshrc, after compinit:  source <(rashomon completion zsh)
# or as a file _rashomon in a folder of fpath.

_rashomon() {
  local -a lines values typed
  local line value
  typed=("${(@)words[2,CURRENT]}")
  lines=("${(@f)$(command rashomon __complete "${(@)typed/#/=}" 2>/dev/null)}")
  if [[ ${lines[1]} == ":files" ]]; then
    _files
    return
  fi
  for line in "${lines[@]}"; do
    value=${line%%$'\t'*}
    [[ -n $value ]] || continue
    values+=("${value//:/\\:}:${line#*$'\t'}")
  done
  _describe -V rashomon values
}

if [[ ${funcstack[1]} == _rashomon ]]; then
  _rashomon "$@"
else
  compdef _rashomon rashomon
fi
