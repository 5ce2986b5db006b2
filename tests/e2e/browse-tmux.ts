// A shell in tmux: keys in, the screen out, as a person has it before them.

import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const hasTmux = spawnSync("tmux", ["-V"]).status === 0;

const ROOT = join(import.meta.dirname, "../..");
export const BROWSE = `'${process.execPath}' '${join(ROOT, "bin/rashomon.js")}' browse`;

export interface Pane {
  /** Sends keys by tmux's names: "Enter", "C-x", "Escape". */
  readonly press: (...keys: readonly string[]) => void;
  readonly type: (text: string) => void;
  readonly run: (command: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly lines: () => readonly string[];
  readonly screen: () => string;
  /** The screen, once it shows what is waited for; throws with what it shows instead. */
  readonly see: (wanted: RegExp) => Promise<string>;
  /** A tmux format: "#{alternate_on}". */
  readonly ask: (format: string) => string;
  readonly close: () => void;
}

const PATIENCE_MS = 60_000;
const LONGEST_PAUSE_MS = 240;
let sockets = 0;

/** A shell with a prompt of `$ ` on a screen of that size. */
export async function openPane(
  columns: number,
  rows: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Pane> {
  const socket = `rashomon-${process.pid}-${sockets++}`;
  const tmux = (...args: readonly string[]): string => {
    const { stdout, stderr, status } = spawnSync("tmux", ["-u", "-L", socket, "-f", "/dev/null", ...args], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8", ENV: "", ...env },
    });
    if (status !== 0) throw new Error(`tmux ${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  const size = ["-x", String(columns), "-y", String(rows)];
  const shell = ["env", "PS1=$ ", "TERM=screen-256color", "bash", "--norc", "--noprofile"];
  // One call of tmux takes several commands: each call is a process.
  const start = [
    ["new-session", "-d", ...size, ...shell],
    ["set-option", "-g", "status", "off"],
    ["set-option", "-s", "escape-time", "0"],
    ["resize-window", ...size],
  ];
  tmux(...start.flatMap((command) => [...command, ";"]));
  const screen = (): string => tmux("capture-pane", "-p");
  const press = (...keys: readonly string[]): void => void tmux("send-keys", ...keys);
  const type = (text: string): void => void tmux("send-keys", "-l", text);
  const see = async (wanted: RegExp): Promise<string> => {
    const end = Date.now() + PATIENCE_MS;
    for (let pause = 15; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const shown = screen();
      if (wanted.test(shown)) return shown;
      if (Date.now() > end) throw new Error(`waited for ${String(wanted)}, the screen shows:\n${shown}`);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  await see(/^\$/m);
  return {
    press,
    type,
    screen,
    see,
    run: (command) => void tmux("send-keys", "-l", command, ";", "send-keys", "Enter"),
    resize: (wide, high) => void tmux("resize-window", "-x", String(wide), "-y", String(high)),
    lines: () => screen().split("\n"),
    ask: (format) => tmux("display-message", "-p", format).trim(),
    close: () => void tmux("kill-server"),
  };
}
