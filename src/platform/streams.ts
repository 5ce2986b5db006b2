// The only file that touches `process`: what a run gets (arguments, environment, clock) and where it writes. Everything else
// receives a `Streams` record, so that a test can pass its own.
//
// Output is written synchronously: it costs a tenth of setting up `process.stdout`, is never cut short when the process
// ends, and a reader that has gone away shows at once. Nothing is looked up before it is asked for.

import { fstatSync, openSync, readSync, statSync, writeSync } from "node:fs";
import type { Readable } from "node:stream";
import { DataError } from "./errors.ts";

export type Env = Readonly<Record<string, string | undefined>>;

interface Output {
  readonly isTerminal: boolean;
  /** Throws `ClosedOutputError` if the reader is gone. */
  readonly write: (text: string) => void;
}

/** What happens while the keyboard is held. Text is UTF-8, one or more keys at a time. */
export interface KeyboardListener {
  readonly onKeys: (text: string) => void;
  readonly onResize: () => void;
  /** The process was asked to stop from outside, by SIGINT, SIGTERM or SIGHUP, or the terminal is gone. */
  readonly onInterrupt: () => void;
  /** SIGTSTP came from outside; answered by `Screen.suspend`. */
  readonly onStop: () => void;
  /** The process ends while the keyboard is held: the last chance to restore the screen. */
  readonly onExit?: () => void;
  /** Signals are caught from now on, and keys soon: time to take the screen. */
  readonly onTaking?: () => void;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All of it, as bytes; or as it arrives. */
  readonly read: () => Uint8Array;
  readonly stream: () => Readable;
  /** Reads the terminal's keyboard key by key, until the returned function releases it. */
  readonly holdKeyboard: (listener: KeyboardListener) => () => void;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The terminal itself, whatever stdin and stdout are. */
export interface Screen {
  readonly write: (text: string) => void;
  readonly size: () => Size;
  /** One line from the keyboard, without its line end; null at the end of input. Not while the keyboard is held. */
  readonly readLine: () => string | null;
  /** Stops the process and those in its group as Ctrl-Z does, and resolves when they continue. */
  readonly suspend: () => Promise<void>;
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
  /** The terminal that this process was started from; null if there is none. */
  readonly screen: () => Screen | null;
  /** Shows text in a pager, through the shell; false if it cannot be started. */
  readonly page: (pager: string, text: string) => Promise<boolean>;
  readonly now: () => Date;
}

/** The reader of our output has gone away (`| head`): not a failure; the run ends without a message. */
export class ClosedOutputError extends Error {}

/** The streams of this process. */
export function createProcessStreams(): Streams {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    stdin: {
      get isTerminal() {
        return isTerminal(0);
      },
      read: readAll,
      stream: () => process.stdin,
      holdKeyboard,
    },
    stdout: createOutput(1),
    stderr: createOutput(2),
    size: () => terminalSize(process.env, isTerminal(1)),
    screen: openScreen,
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

/** A pipe, a file and the null device are not terminals; `tty` costs 2 ms and is loaded only to check another device. */
function isTerminal(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isCharacterDevice() && stats.rdev !== nullDevice() && tty().isatty(fd);
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
      if (code !== "EAGAIN") throw new DataError(`cannot write the output: ${code}`, ["check that the disk has space"]);
      pause();
    }
  }
}

function readAll(): Uint8Array {
  const chunks: Buffer[] = [];
  for (let total = 0; total < MOST_INPUT;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const length = readWaiting(0, chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  throw new DataError("standard input is too large to read at once", ["the limit is 1 GB: split it"]);
}

/** Bytes read, 0 at the end. */
function readWaiting(fd: number, into: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, into);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw new DataError(`cannot read standard input: ${code}`, ["pipe a file in"]);
      pause();
    }
  }
}

/** Another process may have made the pipe non-blocking: wait until its reader catches up. */
const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

function holdKeyboard(to: KeyboardListener): () => void {
  const { onKeys, onResize, onInterrupt, onStop, onExit = ignore, onTaking } = to;
  const onContinue = (): void => {
    keyboard.setRawMode(false).setRawMode(true); // The shell took it over meanwhile: what is set must be set anew.
    refreshSize();
  };
  const ends = { SIGINT: onInterrupt, SIGTERM: onInterrupt, SIGHUP: onInterrupt, exit: onExit };
  const signals = Object.entries({ ...ends, SIGTSTP: onStop, SIGCONT: onContinue, SIGWINCH: onResize });
  for (const [signal, listener] of signals) process.on(signal, listener);
  onTaking?.();
  const keyboard = isTerminal(0) ? process.stdin : new (tty().ReadStream)(openSync(TERMINAL, "r"));
  keyboard.setEncoding("utf8").setRawMode(true);
  keyboard.on("data", onKeys).on("end", onInterrupt).on("error", onInterrupt).resume();
  return () => {
    for (const [signal, listener] of signals) process.off(signal, listener);
    keyboard.off("data", onKeys).off("end", onInterrupt).off("error", onInterrupt).pause();
    keyboard.setRawMode(false);
    if (keyboard !== process.stdin) keyboard.destroy();
  };
}

const TERMINAL = "/dev/tty";
const nullDevice = () => statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
const tty = () => process.getBuiltinModule("node:tty");

/** Output if that is the terminal, else the terminal by its name; null for a script without a terminal. */
function openScreen(): Screen | null {
  const named = [0, 1, 2].some(isTerminal) ? openTerminal() : null;
  const output = isTerminal(1) ? 1 : (named ?? (isTerminal(2) ? 2 : null));
  const input = isTerminal(0) ? 0 : named;
  if (output === null || input === null) return null;
  const { write } = createOutput(output);
  return { write, size: () => screenSize(output), readLine: () => readLine(input), suspend };
}

function openTerminal(): number | null {
  try {
    return openSync(TERMINAL, "r+");
  } catch {
    return null;
  }
}

/** The size comes from the device: COLUMNS and LINES do not follow a resized window. */
function screenSize(fd: number): Size {
  const [columns, rows] = (fd === 1 ? process.stdout : new (tty().WriteStream)(fd)).getWindowSize();
  return columns > 0 && rows > 0 ? { columns, rows } : terminalSize(process.env, false);
}

/** A terminal gives one line at a time, of at most this many bytes. */
function readLine(fd: number): string | null {
  const bytes = Buffer.alloc(4096);
  const length = readWaiting(fd, bytes);
  return length === 0 ? null : bytes.toString("utf8", 0, length).replace(/\r?\n$/, "");
}

/** A shell waits for every process in the foreground, so all are stopped; none is if nothing could continue us. */
function suspend(): Promise<void> {
  process.kill(0, "SIGTSTP");
  return new Promise((resolve) => setTimeout(resolve, 50)).then(refreshSize); // Longer than a signal to oneself takes.
}

/** A stopped process is not notified when its window changes size, so it checks for itself and notifies whatever draws. */
const refreshSize = (): void => void process.emit("SIGWINCH");

async function page(pager: string, text: string): Promise<boolean> {
  const { spawnSync } = await import("node:child_process");
  process.on("SIGINT", ignore); // Ctrl-C belongs to the pager while it runs.
  try {
    const env = { LESS: "FRX", LESSCHARSET: "utf-8", ...process.env }; // Colours and all letters pass, as with git.
    const { error, status } = spawnSync(pager, { shell: true, env, input: text, stdio: ["pipe", 1, 2] });
    const failed = error !== undefined && codeOf(error) !== "EPIPE";
    return !failed && status !== COMMAND_NOT_FOUND && status !== COMMAND_NOT_EXECUTABLE;
  } finally {
    process.off("SIGINT", ignore);
  }
}

const ignore = (): void => {};
const [COMMAND_NOT_EXECUTABLE, COMMAND_NOT_FOUND] = [126, 127];
const MOST_INPUT = 2 ** 30;
const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function terminalSize(env: Env, onTerminal: boolean): Size {
  const [columns, rows] = onTerminal ? process.stdout.getWindowSize() : [0, 0];
  return { columns: positive(env["COLUMNS"]) ?? (columns || 80), rows: positive(env["LINES"]) ?? (rows || 24) };
}

function positive(text: string | undefined): number | null {
  return Number.isInteger(Number(text)) && Number(text) > 0 ? Number(text) : null;
}
