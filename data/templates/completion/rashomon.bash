# bash completion for rashomon
# In ~/.bashrc:  source <(rashomon completion bash)

_rashomon() {
  local -a words
  local word last value text output current
  local i n=0
  words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    last=
    if ((n > 0)); then last=${words[n - 1]}; fi
    if ((n > 0)) && [[ $word == "=" && $last == --* && $last != *=* ]]; then
      words[n - 1]="$last="
    elif ((n > 0)) && [[ $last == --*= && ${COMP_WORDS[i - 1]} == "=" ]]; then
      words[n - 1]="$last$word"
    else
      words[n]=$word
      n=$((n + 1))
    fi
  done
  current=
  if ((n > 0)); then current=${words[n - 1]}; fi
  COMPREPLY=()
  output=$(command rashomon __complete "${words[@]/#/=}" 2>/dev/null) || return 0
  if [[ $output == ":files" ]]; then
    compopt -o default 2>/dev/null
    return 0
  fi
  while IFS=$'\t' read -r value text; do
    [[ -n $value ]] || continue
    # Only what stands after the "=" is replaced.
    if [[ $current == --*=* ]]; then value=${value#*=}; fi
    # Descriptions are for the eye: only when readline lists, which is type 63.
    if [[ $COMP_TYPE == 63 && -n $text && $output == *$'\n'* ]]; then value="$value  ($text)"; fi
    COMPREPLY+=("$value")
  done <<<"$output"
}

complete -o nosort -F _rashomon rashomon 2>/dev/null || complete -F _rashomon rashomon
