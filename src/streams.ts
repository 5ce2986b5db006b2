// The only file that touches `process`: what a run is given (arguments, environment, clock) and where it writes.
// Everything else receives a `Streams` record, so that a test can hand over its own.
//
// Output is written synchronously: it costs a tenth of setting up `process.stdout`, is never cut short when the process
// ends, and a reader that has gone away shows at once. Nothing is looked up before it is asked for.

import { fstatSync, readSync, writeSync } from "node:fs";

export type Env = Readonly<Record<string, string | undefined>>;

export interface Output {
  readonly isTerminal: boolean;
  /** Throws `ClosedOutputError` when nobody reads any more. */
  readonly write: (text: string) => void;
}

/** What happens while the keyboard is held. Text is UTF-8, one or more keys at a time. */
export interface KeyboardListener {
  readonly onKeys: (text: string) => void;
  readonly onResize: () => void;
  /** The process was asked to stop from outside: SIGINT or SIGTERM. */
  readonly onInterrupt: () => void;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All of it, as text. */
  readonly read: () => string;
  /** Takes the keyboard key by key, until the returned function gives it back. */
  readonly holdKeyboard: (listener: KeyboardListener) => () => void;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Streams {
  /** Arguments after the name of the program. */
  readonly argv: readonly string[];
  readonly env: Env;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Size of the terminal that stdout is, or what COLUMNS and LINES say, or 80 × 24. */
  readonly size: () => Size;
  /** Shows text in a pager, through the shell; false when it cannot be started. */
  readonly page: (pager: string, text: string) => Promise<boolean>;
  readonly now: () => Date;
}

/** The reader of our output has gone away (`| head`). Not a failure: the run ends in silence. */
export class ClosedOutputError extends Error {}

/** The streams of this process. */
export function createProcessStreams(): Streams {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    stdin: createInput(),
    stdout: createOutput(1),
    stderr: createOutput(2),
    size: () => terminalSize(process.env, isTerminal(1)),
    page,
    now: () => new Date(),
  };
}

function createOutput(fd: number): Output {
  return {
    get isTerminal() {
      return isTerminal(fd);
    },
    write: (text) => writeAll(fd, Buffer.from(text)),
  };
}

function createInput(): Input {
  return {
    get isTerminal() {
      return isTerminal(0);
    },
    read: readAll,
    holdKeyboard,
  };
}

/** A pipe or a file is no terminal; `tty` costs 2 ms and is loaded only to ask a device. */
function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(fd);
  } catch {
    return false;
  }
}

function writeAll(fd: number, bytes: Buffer): void {
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(fd, bytes, offset);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE" || code === "EOF") throw new ClosedOutputError("Output is closed");
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

function readAll(): string {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    try {
      const length = readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks).toString("utf8");
      chunks.push(chunk.subarray(0, length));
    } catch (error) {
      const code = codeOf(error);
      if (code === "EOF") return Buffer.concat(chunks).toString("utf8");
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/** Another process may have made the pipe non-blocking: let its other end catch up. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

function holdKeyboard({ onKeys, onResize, onInterrupt }: KeyboardListener): () => void {
  const { stdin, stdout } = process;
  stdin.setEncoding("utf8").setRawMode(true);
  stdin.on("data", onKeys).resume();
  stdout.on("resize", onResize);
  process.on("SIGINT", onInterrupt).on("SIGTERM", onInterrupt);
  return () => {
    process.off("SIGINT", onInterrupt).off("SIGTERM", onInterrupt);
    stdout.off("resize", onResize);
    stdin.off("data", onKeys).pause();
    stdin.setRawMode(false);
  };
}

async function page(pager: string, text: string): Promise<boolean> {
  const { spawnSync } = await import("node:child_process");
  const ignore = (): void => {};
  process.on("SIGINT", ignore); // Ctrl-C belongs to the pager while it runs.
  try {
    const env = { LESS: "FRX", ...process.env }; // Colours pass, and a short text ends at once, as git does it.
    const { error, status } = spawnSync(pager, {
      shell: true,
      env,
      input: text,
      stdio: ["pipe", "inherit", "inherit"],
    });
    const failed = error !== undefined && codeOf(error) !== "EPIPE";
    return !failed && status !== COMMAND_NOT_FOUND && status !== COMMAND_NOT_EXECUTABLE;
  } finally {
    process.off("SIGINT", ignore);
  }
}

const COMMAND_NOT_EXECUTABLE = 126;
const COMMAND_NOT_FOUND = 127;

function terminalSize(env: Env, onTerminal: boolean): Size {
  const [columns, rows] = onTerminal ? process.stdout.getWindowSize() : [0, 0];
  return { columns: positive(env["COLUMNS"]) ?? (columns || 80), rows: positive(env["LINES"]) ?? (rows || 24) };
}

function positive(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : null;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
