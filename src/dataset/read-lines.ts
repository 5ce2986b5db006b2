// The lines of a file or of standard input, a piece at a time, so that no more than one line and one piece are in memory.

import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { DataError } from "../platform/errors.ts";
import { fileError } from "../platform/system-errors.ts";

/** Small enough that the lines of a piece are gone before they are moved to where old objects live. */
const PIECE = 1 << 16;
const LONGEST = 64 << 20;

/**
 * Lines without their ends; "-" is standard input. Throws `DataError` where it cannot be read, is not UTF-8, or a line has no
 * end in sight.
 */
export function* readLines(path: string): Generator<string> {
  const fd = path === "-" ? 0 : open(path);
  const buffer = Buffer.allocUnsafe(PIECE);
  let rest: Buffer[] = [];
  let isFirst = true;
  const take = (bytes: readonly Buffer[]): readonly string[] => {
    const text = decode(Buffer.concat(bytes), path);
    const lines = (isFirst && text.startsWith("\uFEFF") ? text.slice(1) : text).split("\n");
    isFirst = false;
    return lines;
  };
  try {
    for (let length = readPiece(fd, buffer, path); length > 0; length = readPiece(fd, buffer, path)) {
      const piece = buffer.subarray(0, length);
      const end = piece.lastIndexOf(NEWLINE);
      if (end !== -1) {
        yield* take([...rest, piece.subarray(0, end)]);
        rest = [];
      }
      rest.push(Buffer.from(piece.subarray(end + 1)));
      if (lengthOf(rest) > LONGEST)
        throw new DataError(`${nameOf(path)} has a line of more than 64 MiB`, ["each line must be one claim"]);
    }
    if (rest.some((bytes) => bytes.length > 0)) yield* take(rest);
  } finally {
    if (fd !== 0) closeSync(fd);
  }
}

const NEWLINE = 0x0a;

const lengthOf = (pieces: readonly Buffer[]): number => pieces.reduce((total, { length }) => total + length, 0);

const nameOf = (path: string): string => (path === "-" ? "Standard input" : `"${path}"`);

/** Whole lines, so that no character is cut in two. What is malformed is never replaced. */
function decode(bytes: Buffer, path: string): string {
  const text = bytes.toString("utf8");
  if (text.includes("\uFFFD") && !isUtf8(bytes))
    throw new DataError(`${nameOf(path)} is not UTF-8`, ["save it as UTF-8 and try again"]);
  return text;
}

function open(path: string): number {
  try {
    const file = openSync(path, "r");
    const stat = fstatSync(file);
    if (!stat.isCharacterDevice() && !stat.isBlockDevice()) return file;
    closeSync(file);
    throw new DataError(`"${path}" is a device, not a file`, ["give a file or a pipe; - stands for standard input"]);
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
