# fish completion for rashomon
# Into ~/.config/fish/completions/rashomon.fish

function __rashomon_complete
  set -l typed (commandline -opc)
  set -e typed[1]
  set -l current (commandline -ct)
  set -l lines (command rashomon __complete "="$typed "=$current" 2>/dev/null)
  if test "$lines[1]" = ":files"
    __fish_complete_path "$current"
  else
    printf '%s\n' $lines
  end
end

complete -c rashomon -f -k -a '(__rashomon_complete)'
