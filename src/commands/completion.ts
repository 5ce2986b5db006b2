// `completion`: a script that completes commands, flags and ids in a shell. It hands the words of the command line to `rashomon
// __complete`, each after a "=" so that none is mistaken for a flag, and shows the answer. None of the output is evaluated.

import bash from "../../data/templates/completion/rashomon.bash?raw";
import fish from "../../data/templates/completion/rashomon.fish?raw";
import zsh from "../../data/templates/completion/rashomon.zsh?raw";
import { refuseMachineFormat, writeText } from "../cli/output.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { defineCommand } from "../cli/context.ts";
import { oneOf, requiredArgument } from "../cli/parameter.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

export const createCommand = defineCommand({
  description:
    "Prints a script that completes commands, flags and their values in a shell, and the ids of events, sources, attributes, claims and discrepancies with their titles.",
  examples: [
    ["source <(rashomon completion bash)", "In ~/.bashrc"],
    ["source <(rashomon completion zsh)", "In ~/.zshrc, after compinit"],
    ["rashomon completion fish > ~/.config/fish/completions/rashomon.fish", "For fish, once"],
  ],
  parameters: { shell: { ...requiredArgument("<shell>", "Which shell", oneOf(SHELLS)), choices: SHELLS } },
  async run({ shell }, context) {
    refuseMachineFormat("completion", "a script for a shell", context);
    await writeText(completionScript(shell), context);
    return ExitCode.done;
  },
});

/** The one for bash works with bash 3.2, which macOS has: readline splits words at "=", and the script joins them again. */
const SCRIPTS: Readonly<Record<Shell, string>> = { bash, zsh, fish };

export const completionScript = (shell: Shell): string => SCRIPTS[shell];
