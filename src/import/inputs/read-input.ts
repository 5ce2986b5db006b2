// The bytes of an input → text: UTF-8, UTF-16 if a mark says so, or the encoding that the user names.

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { readBytes } from "../../platform/read-bytes.ts";
import { fileError, systemCode } from "../../platform/system-errors.ts";
import { DataError, UsageError } from "../../platform/errors.ts";
import { decodeWindows1252 } from "../../dataset/texts-decode.ts";

const DESCRIPTOR = "datapackage.json";

/** Whether a file has the name of a data package's descriptor. */
export const isDescriptorName = (path: string): boolean => basename(path) === DESCRIPTOR;

/** The file that a path means: for the folder of a data package, its descriptor. */
export function inputFileOf(path: string): string {
  const descriptor = join(path, DESCRIPTOR);
  return existsSync(descriptor) ? descriptor : path;
}

/** An input as it was read. */
export interface Input {
  /** Empty for a workbook. */
  readonly text: string;
  /** An Excel workbook, packed; null for text. */
  readonly workbook: Uint8Array | null;
  /** Its name in messages: a file name, or "standard input". */
  readonly name: string;
  /** Folder of the file, for packages of several; null for standard input. */
  readonly folder: string | null;
}

/** Reads bytes as a workbook or as text. Throws `DataError` for any other kind of file, and for another encoding. */
export function toInput(bytes: Uint8Array, place: Pick<Input, "name" | "folder">, encoding: string | null): Input {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString("latin1");
  if (isWorkbook(bytes)) return { ...place, text: "", workbook: bytes };
  const found = encoding === null ? OTHER_FILES.find(([start]) => latin.startsWith(start)) : undefined;
  if (found !== undefined) throw new DataError(`${place.name} is ${found[1]}`, [found[2]]);
  return { ...place, text: decodeText(bytes, place.name, encoding), workbook: null };
}

/** A workbook is a zip file that contains a part with this name. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("xl/workbook.xml");

/** Files that are not texts, by how they begin: what they are, and what to do. */
const OTHER_FILES: readonly (readonly [string, string, string])[] = [
  ["\x1f\x8b", "compressed with gzip", "unpack it first: gunzip -k FILE.gz"],
  ["BZh", "compressed with bzip2", "unpack it first: bunzip2 -k FILE.bz2"],
  ["\xfd7zXZ", "compressed with xz", "unpack it first: unxz -k FILE.xz"],
  ["\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first: unzstd FILE.zst"],
  [
    "PK\x03\x04",
    "a zip file without an Excel workbook",
    "unpack it and give the table in it; save any other spreadsheet as CSV UTF-8",
  ],
  ["\xd0\xcf\x11\xe0", "an old Excel or Word file", "save it as an Excel workbook (.xlsx) or as CSV UTF-8"],
  ["%PDF", "a PDF", "copy its table into a spreadsheet, and save that"],
  ["PAR1", "a Parquet file", "write it as CSV first, for instance with DuckDB: COPY 'FILE' TO 'FILE.csv'"],
  [
    "SQLite format 3",
    "an SQLite database",
    "write one table of it as CSV: sqlite3 -csv -header FILE 'SELECT * FROM TABLE'",
  ],
];

export function readInputBytes(path: string): Buffer {
  try {
    return readBytes(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT") throw new DataError(`no file "${path}"`, ["check the path; - stands for standard input"]);
    if (code === "EISDIR") throw new DataError(`"${path}" is a folder`, ["give the file in it"]);
    throw fileError("read", path, error);
  }
}

/** Decodes bytes; a byte-order mark decides if no encoding is named. */
export function decodeText(bytes: Uint8Array, name: string, encoding: string | null): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const decoder = createDecoder(encoding ?? marked);
  try {
    return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch (error) {
    if (codeOf(error) !== "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new DataError(`${name} is too large to read at once`, [
        "the limit is 512 MB: split it by event, with the header in each part",
      ]);
    throw new DataError(`${name} is not ${(encoding ?? marked).toUpperCase()}`, [
      "save it as UTF-8",
      "or name the encoding, such as --encoding windows-1252",
    ]);
  }
}

function createDecoder(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError(`no encoding "${encoding}"`, ["utf-8, utf-16le, windows-1252, iso-8859-1, shift_jis …"]);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
