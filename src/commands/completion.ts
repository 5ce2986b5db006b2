// `completion`: a script that completes commands, flags and ids in a shell.

import { refuseMachineFormat } from "../cli/refuse-format.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { writeText } from "../cli/output.ts";
import { defineCommand } from "../cli/command.ts";
import type { Command, Context } from "../cli/context.ts";
import { completionScript, type Shell, SHELLS } from "../cli/completion/scripts.ts";
import { requiredArgument } from "../cli/parameter.ts";

interface CompletionOptions {
  readonly shell: Shell;
}

export const createCompletionCommand = (): Command =>
  defineCommand<CompletionOptions>({
    description:
      "Prints a script that completes commands, flags and their values in a shell, and the ids of events, sources, attributes, claims and discrepancies with their titles.",
    examples: [
      { command: "source <(rashomon completion bash)", text: "In ~/.bashrc" },
      { command: "source <(rashomon completion zsh)", text: "In ~/.zshrc, after compinit" },
      { command: "rashomon completion fish > ~/.config/fish/completions/rashomon.fish", text: "For fish, once" },
    ],
    parameters: { shell: { ...requiredArgument("<shell>", "Which shell", asShell), choices: SHELLS } },
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
