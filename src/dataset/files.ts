// Reading and writing of single files. Nothing else touches the file system but the listing of bundled datasets.

import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DataError } from "../errors.ts";

/** Text of a file without its byte-order mark; null where there is none. Malformed UTF-8 is an error, never replaced. */
export function readTextFile(path: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return null;
    throw new DataError(`Cannot read "${path}": ${code}`, ["check that it is a file and that you may read it"]);
  }
  const text = bytes.toString("utf8");
  if (text.includes("\uFFFD") && !isUtf8(bytes))
    throw new DataError(`"${path}" is not UTF-8`, ["save it as UTF-8 and try again"]);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** Writes a file as a whole or not at all: to a neighbour first, then renamed over it. */
export function writeTextFile(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    discard(draft);
    throw new DataError(`Cannot write "${path}": ${codeOf(error)}`, [
      "check the folder, its permissions and the space left",
    ]);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Its folder is no folder: nothing was written.
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
