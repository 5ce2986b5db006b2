// The bytes of a file or a pipe, up to a limit. A device is never read: it may have no end.

import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { DataError } from "./errors.ts";

/** Megabytes that are read at once, unless RASHOMON_MAX_MB says otherwise. */
export const DEFAULT_MAX_MB = 256;
/** A text longer than this cannot be held in one piece. */
const MOST_MB = 512;

const PIECE = 1 << 20;

/** Opens a file or a pipe. Throws `DataError` for a device, and errors of the system. */
export function openPlain(path: string, hint: string): { readonly file: number; readonly stat: Stats } {
  const file = openSync(path, "r");
  const stat = fstatSync(file);
  if (!stat.isCharacterDevice() && !stat.isBlockDevice()) return { file, stat };
  closeSync(file);
  throw new DataError(`"${path}" is a device, not a file`, [hint]);
}

/** Reads all of it. Throws `DataError` for a device and if it is too large, and errors of the system. */
export function readBytes(path: string): Buffer {
  const { file, stat } = openPlain(path, "give a file or a pipe");
  try {
    const limit = maxMegabytes() * 2 ** 20;
    if (stat.isFile() && stat.size > limit) throw tooLarge(path);
    return readAll(file, path, limit, stat.isFile() ? stat.size : 0);
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file of any size, piece by piece; a piece is only valid until the next one. */
export function* readPieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  const piece = Buffer.allocUnsafe(PIECE);
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      yield piece.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** A file comes in one piece, with a byte to spare that shows its end; a pipe, whose size is unknown, in full pieces. */
function readAll(file: number, path: string, limit: number, size: number): Buffer {
  const full: Buffer[] = [];
  let [piece, held, total] = [Buffer.allocUnsafe(size > 0 ? size + 1 : PIECE), 0, 0];
  for (;;) {
    const length = readSync(file, piece.subarray(held));
    held += length;
    total += length;
    if (total > limit) throw tooLarge(path);
    if (length === 0) return joined([...full, piece.subarray(0, held)]);
    if (held < piece.length) continue;
    full.push(piece);
    [piece, held] = [Buffer.allocUnsafe(PIECE), 0];
  }
}

function joined(pieces: readonly Buffer[]): Buffer {
  const [whole, ...more] = pieces;
  return whole !== undefined && more.length === 0 ? whole : Buffer.concat(pieces);
}

/** The current limit, in megabytes. */
function maxMegabytes(): number {
  const wanted = Number(process.env["RASHOMON_MAX_MB"]);
  return wanted > 0 ? Math.min(wanted, MOST_MB) : DEFAULT_MAX_MB;
}

function tooLarge(path: string): DataError {
  const limit = maxMegabytes();
  const raise = limit < MOST_MB ? [`RASHOMON_MAX_MB=${MOST_MB} raises the limit as far as it goes`] : [];
  return new DataError(`"${path}" is larger than the limit of ${limit} MB`, [
    ...raise,
    "rashomon discrepancies --stream reads claims of any size",
  ]);
}
