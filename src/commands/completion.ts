// `completion`: a script that completes commands, flags and ids in a shell. It hands the words of the command line to `rashomon
// __complete`, each after a "=" so that none is mistaken for a flag, and shows the answer. None of the output is evaluated.

import { refuseMachineFormat, writeText } from "../cli/output.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { requiredArgument, type OptionsOf } from "../cli/parameter.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

const PARAMETERS = { shell: { ...requiredArgument("<shell>", "Which shell", asShell), choices: SHELLS } };

type CompletionOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Prints a script that completes commands, flags and their values in a shell, and the ids of events, sources, attributes, claims and discrepancies with their titles.",
  examples: [
    ["source <(rashomon completion bash)", "In ~/.bashrc"],
    ["source <(rashomon completion zsh)", "In ~/.zshrc, after compinit"],
    ["rashomon completion fish > ~/.config/fish/completions/rashomon.fish", "For fish, once"],
  ],
  parameters: PARAMETERS,
  run: runCompletion,
});

function asShell(text: string): Shell {
  const shell = SHELLS.find((name) => name === text);
  if (shell !== undefined) return shell;
  throw new UsageError(
    `"${text}" is not one of ${SHELLS.join(", ")}`,
    SHELLS.map((name) => `rashomon completion ${name}`),
  );
}

async function runCompletion({ shell }: CompletionOptions, context: Context): Promise<ExitCode> {
  refuseMachineFormat("completion", "a script for a shell", context);
  await writeText(completionScript(shell), context);
  return ExitCode.done;
}

/** Works with bash 3.2, which macOS has: readline splits words at "=", and the script joins them again. */
const BASH = `# bash completion for rashomon
# In ~/.bashrc:  source <(rashomon completion bash)

_rashomon() {
  local -a words
  local word last value text output current
  local i n=0
  words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    last=
    if ((n > 0)); then last=\${words[n - 1]}; fi
    if ((n > 0)) && [[ $word == "=" && $last == --* && $last != *=* ]]; then
      words[n - 1]="$last="
    elif ((n > 0)) && [[ $last == --*= && \${COMP_WORDS[i - 1]} == "=" ]]; then
      words[n - 1]="$last$word"
    else
      words[n]=$word
      n=$((n + 1))
    fi
  done
  current=
  if ((n > 0)); then current=\${words[n - 1]}; fi
  COMPREPLY=()
  output=$(command rashomon __complete "\${words[@]/#/=}" 2>/dev/null) || return 0
  if [[ $output == ":files" ]]; then
    compopt -o default 2>/dev/null
    return 0
  fi
  while IFS=$'\\t' read -r value text; do
    [[ -n $value ]] || continue
    # Only what stands after the "=" is replaced.
    if [[ $current == --*=* ]]; then value=\${value#*=}; fi
    # Descriptions are for the eye: only when readline lists, which is type 63.
    if [[ $COMP_TYPE == 63 && -n $text && $output == *$'\\n'* ]]; then value="$value  ($text)"; fi
    COMPREPLY+=("$value")
  done <<<"$output"
}

complete -o nosort -F _rashomon rashomon 2>/dev/null || complete -F _rashomon rashomon
`;

const ZSH = `#compdef rashomon
# zsh completion for rashomon
# In ~/.zshrc, after compinit:  source <(rashomon completion zsh)
# or as a file _rashomon in a folder of fpath.

_rashomon() {
  local -a lines values typed
  local line value
  typed=("\${(@)words[2,CURRENT]}")
  lines=("\${(@f)$(command rashomon __complete "\${(@)typed/#/=}" 2>/dev/null)}")
  if [[ \${lines[1]} == ":files" ]]; then
    _files
    return
  fi
  for line in "\${lines[@]}"; do
    value=\${line%%$'\\t'*}
    [[ -n $value ]] || continue
    values+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe -V rashomon values
}

if [[ \${funcstack[1]} == _rashomon ]]; then
  _rashomon "$@"
else
  compdef _rashomon rashomon
fi
`;

const FISH = `# fish completion for rashomon
# Into ~/.config/fish/completions/rashomon.fish

function __rashomon_complete
  set -l typed (commandline -opc)
  set -e typed[1]
  set -l current (commandline -ct)
  set -l lines (command rashomon __complete "="$typed "=$current" 2>/dev/null)
  if test "$lines[1]" = ":files"
    __fish_complete_path "$current"
  else
    printf '%s\\n' $lines
  end
end

complete -c rashomon -f -k -a '(__rashomon_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

export const completionScript = (shell: Shell): string => SCRIPTS[shell];
