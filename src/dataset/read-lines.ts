// Reads a file or standard input in pieces of whole lines, so that only one line and one piece are in memory.

import { isUtf8 } from "node:buffer";
import { closeSync, readSync } from "node:fs";
import { DataError } from "../platform/errors.ts";
import { openPlain } from "../platform/read-bytes.ts";
import { fileError } from "../platform/system-errors.ts";

/** Small enough for objects made from a piece to be freed before V8 moves them to its old generation. */
const PIECE = 1 << 16;
const LONGEST = 64 << 20;

/**
 * Pieces of whole lines, without the end of the last one; "-" is standard input. Throws `DataError` if it cannot be read, is
 * not UTF-8, or has an endless line.
 */
export function* readLines(path: string): Generator<string> {
  const fd = path === "-" ? 0 : open(path);
  let buffer = Buffer.allocUnsafe(PIECE);
  let [held, isFirst] = [0, true];
  const take = (end: number): string => {
    const text = decode(buffer.subarray(0, end), path);
    const start = isFirst && text.startsWith("\uFEFF") ? 1 : 0;
    isFirst = false;
    return text.slice(start);
  };
  try {
    for (let length = readPiece(fd, buffer, path); length > 0; length = readPiece(fd, buffer.subarray(held), path)) {
      const filled = held + length;
      const end = buffer.subarray(0, filled).lastIndexOf(NEWLINE);
      if (end !== -1) yield take(end);
      buffer.copyWithin(0, end + 1, filled);
      held = filled - end - 1;
      if (held > LONGEST)
        throw new DataError(`${nameOf(path)} has a line of more than 64 MiB`, ["each line must be one claim"]);
      if (held > buffer.length / 2) buffer = Buffer.concat([buffer], 2 * buffer.length);
    }
    if (held > 0) yield take(held);
  } finally {
    if (fd !== 0) closeSync(fd);
  }
}

const NEWLINE = 0x0a;

const nameOf = (path: string): string => (path === "-" ? "Standard input" : `"${path}"`);

/** Decodes whole lines, so that no character is cut in two. Malformed text is never replaced. */
function decode(bytes: Buffer, path: string): string {
  const text = bytes.toString("utf8");
  if (text.includes("\uFFFD") && !isUtf8(bytes))
    throw new DataError(`${nameOf(path)} is not UTF-8`, ["save it as UTF-8 and try again"]);
  return text;
}

function open(path: string): number {
  try {
    return openPlain(path, "give a file or a pipe; - stands for standard input").file;
  } catch (error) {
    throw fileError("read", path, error);
  }
}

function readPiece(fd: number, buffer: Buffer, path: string): number {
  for (;;) {
    try {
      return readSync(fd, buffer);
    } catch (error) {
      if (codeOf(error) === "EOF") return 0;
      if (codeOf(error) !== "EAGAIN") throw fileError("read", path, error);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
