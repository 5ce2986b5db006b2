// The program as a process of its own, for what a process alone can meet: a full disk, a signal, a reader that leaves.

import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const BIN = join(import.meta.dirname, "../../bin/rashomon.js");

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs a script of bash in which `rashomon` is the program; further words are $1, $2 … */
export function shell(script: string, ...words: readonly string[]): Ended {
  const program = `rashomon() { "$NODE" "$BIN" "$@"; }; ${script}`;
  const env = { ...process.env, BIN, NODE: process.execPath, RASHOMON_DATASET: undefined };
  const { stdout, stderr, status } = spawnSync("bash", ["--norc", "-c", program, "bash", ...words], {
    encoding: "utf8",
    env,
  });
  return { stdout, stderr, status };
}

/** A table with this many claims. */
export const tableOf = (rows: number, value = 8): string =>
  `source,event,attribute,value\n${Array.from({ length: rows }, (_, n) => `s${n % 3},e${n},deaths,${value}\n`).join("")}`;
