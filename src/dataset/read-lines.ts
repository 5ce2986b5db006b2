// The lines of a file or of standard input, a piece at a time, so that no more than one line and one piece are in memory.

import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { DataError } from "../errors.ts";

const PIECE = 1 << 20;
const LONGEST = 64 << 20;

/** Lines without their ends; "-" is standard input. Throws `DataError` where it cannot be read or a line has no end in sight. */
export function* readLines(path: string): Generator<string> {
  const fd = path === "-" ? 0 : open(path);
  const decoder = new StringDecoder("utf8");
  const buffer = Buffer.allocUnsafe(PIECE);
  let rest = "";
  try {
    for (let length = readPiece(fd, buffer, path); length > 0; length = readPiece(fd, buffer, path)) {
      const lines = (rest + decoder.write(buffer.subarray(0, length))).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > LONGEST)
        throw new DataError(`"${path}" has a line of more than 64 MiB`, ["each line must be one claim"]);
      yield* lines;
    }
    if (rest !== "") yield rest;
  } finally {
    if (fd !== 0) closeSync(fd);
  }
}

function open(path: string): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    throw new DataError(`Cannot read "${path}": ${codeOf(error)}`, ["check the path and that you may read it"]);
  }
}

function readPiece(fd: number, buffer: Buffer, path: string): number {
  for (;;) {
    try {
      return readSync(fd, buffer);
    } catch (error) {
      if (codeOf(error) === "EOF") return 0;
      if (codeOf(error) !== "EAGAIN") throw new DataError(`Cannot read "${path}": ${codeOf(error)}`, []);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
