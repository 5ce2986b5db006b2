// Streams that a test can read back: any width, terminal or not, any environment, input and pager.

import { Readable } from "node:stream";
import { ClosedOutputError, type Env, type KeyboardListener, type Streams } from "../../src/platform/streams.ts";

export interface FakeOptions {
  readonly tty?: boolean;
  readonly width?: number;
  readonly rows?: number;
  readonly env?: Env;
  readonly stdin?: string | Uint8Array;
  readonly now?: string;
  /** Characters after which the reader of stdout goes away. */
  readonly closesAfter?: number;
  /** Whether the pager can be started. */
  readonly hasPager?: boolean;
}

export interface FakeStreams extends Streams {
  readonly written: { stdout: string; stderr: string };
  /** What was shown in a pager, and in which. */
  readonly paged: { pager: string; text: string }[];
  /** Presses keys, while the keyboard is held. */
  readonly press: (keys: string) => void;
  readonly interrupt: () => void;
  /** Asks to stop for a while, as SIGTSTP does. */
  readonly stop: () => void;
}

export function createFakeStreams(argv: readonly string[], options: FakeOptions = {}): FakeStreams {
  const {
    tty = false,
    width,
    rows = 24,
    env = {},
    stdin = "",
    now = "2026-01-01T00:00:00Z",
    hasPager = true,
  } = options;
  const written = { stdout: "", stderr: "" };
  const paged: { pager: string; text: string }[] = [];
  let listener: KeyboardListener | null = null;
  return {
    argv,
    env: width === undefined || tty ? env : { COLUMNS: String(width), ...env },
    stdin: {
      isTerminal: tty,
      read: () => (typeof stdin === "string" ? Buffer.from(stdin) : stdin),
      stream: () => Readable.from([Buffer.from(stdin)]),
      holdKeyboard: (taken) => {
        listener = taken;
        return () => (listener = null);
      },
    },
    stdout: { isTerminal: tty, write: (text) => writeUntilClosed(written, text, options.closesAfter ?? Infinity) },
    stderr: { isTerminal: tty, write: (text) => void (written.stderr += text) },
    size: () => ({ columns: width ?? 80, rows }),
    screen: () => null,
    page: async (pager, text) => {
      if (hasPager) paged.push({ pager, text });
      return hasPager;
    },
    now: () => new Date(now),
    written,
    paged,
    press: (keys) => listener?.onKeys(keys),
    interrupt: () => listener?.onInterrupt(),
    stop: () => listener?.onStop(),
  };
}

function writeUntilClosed(written: { stdout: string }, text: string, closesAfter: number): void {
  written.stdout += text;
  if (written.stdout.length <= closesAfter) return;
  written.stdout = written.stdout.slice(0, closesAfter);
  throw new ClosedOutputError("Output is closed");
}
