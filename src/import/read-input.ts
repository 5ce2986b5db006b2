// The bytes of an input → text: UTF-8, UTF-16 where a mark says so, or the encoding that the user names.

import { closeSync, existsSync, fstatSync, openSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DataError, UsageError } from "../platform/errors.ts";
import { decodeWindows1252 } from "../dataset/windows-1252.ts";

const DESCRIPTOR = "datapackage.json";

/** Whether a file is called as the descriptor of a data package is. */
export const isDescriptorName = (path: string): boolean => basename(path) === DESCRIPTOR;

/** The file that is meant by a path: a folder that is a data package is known by its descriptor. */
export function inputFileOf(path: string): string {
  const descriptor = join(path, DESCRIPTOR);
  return existsSync(descriptor) ? descriptor : path;
}

/** Text of a file. Throws `DataError` where it cannot be read, is not in that encoding, or is too large. */
export function readInputFile(path: string, encoding: string | null): string {
  return decodeText(readBytes(path), `"${path}"`, encoding);
}

function readBytes(path: string): Buffer {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    const problem =
      codeOf(error) === "ENOENT" ? `There is no file "${path}"` : `Cannot read "${path}": ${codeOf(error)}`;
    throw new DataError(problem, ["check the path; - stands for standard input"]);
  }
  try {
    if (fstatSync(file).isDirectory()) throw new DataError(`"${path}" is a folder`, ["give the file in it"]);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(
      `Cannot read "${path}": ${codeOf(error)}`,
      codeOf(error) === "ERR_FS_FILE_TOO_LARGE" ? TOO_LARGE : ["check that you may read it"],
    );
  } finally {
    closeSync(file);
  }
}

const TOO_LARGE = [
  "512 MB is the limit: split it by event, and keep the header",
  "or give claims in NDJSON to rashomon discrepancies --stream, which has none",
];

/** Decodes bytes; a byte-order mark outweighs what is not said. */
export function decodeText(bytes: Uint8Array, name: string, encoding: string | null): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const decoder = createDecoder(encoding ?? marked);
  try {
    return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch (error) {
    if (codeOf(error) !== "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new DataError(`${name} is too large to be read at once`, TOO_LARGE);
    throw new DataError(`${name} is not ${(encoding ?? marked).toUpperCase()}`, [
      "save it as UTF-8",
      "or say what it is, such as --encoding windows-1252",
    ]);
  }
}

function createDecoder(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError(`There is no encoding "${encoding}"`, [
      "utf-8, utf-16le, windows-1252, iso-8859-1, shift_jis …",
    ]);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
