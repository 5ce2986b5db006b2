// The bytes of a text → characters: UTF-8, UTF-16 with or without a mark, the encoding that a page names, else Windows-1252.

import { at } from "../model/at.ts";
import { DataError, UsageError } from "../platform/errors.ts";
import type { NoText } from "./texts-extracted.ts";

/** A text and its encoding, by its name on the Web. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** How files begin that are not texts, with what to say about them. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF; save its text as a .txt file"],
  ["PK\u0003\u0004", "a zip archive, as .docx and .odt are; save it as plain text or HTML"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word file; save it as plain text or HTML"],
  ["{\\rtf", "rich text; save it as plain text or HTML"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
];

/** Decodes a text. `named` takes precedence over what the bytes look like. */
export function decodeDocument(bytes: Uint8Array, named: string | null): Decoded | NoText {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature !== undefined) return { reason: `it is ${signature[1]}` };
  const encoding = named ?? byteOrderOf(bytes) ?? wideOf(bytes) ?? charsetOf(bytes);
  if (encoding !== null && !/^utf-?8$/i.test(encoding)) return orReason(decodeAs(bytes, encoding), encoding);
  const text = decodeUtf8(bytes);
  if (shareOfControls(bytes) > (text === null ? 0.01 : 0.3)) return { reason: "it is not a text file" };
  if (text !== null) return { text, encoding: "utf-8" };
  if (named !== null) return { reason: `it is not ${named.toUpperCase()}` };
  return isWestern(bytes)
    ? { text: decodeWindows1252(bytes), encoding: "windows-1252" }
    : { reason: "its encoding is not UTF-8, UTF-16 or Windows-1252; name it with --encoding, such as windows-1256" };
}

/** Decodes a table; a byte-order mark decides if no encoding is named. Throws `DataError`, and `UsageError` for an unknown encoding. */
export function decodeTable(bytes: Uint8Array, name: string, named: string | null): string {
  const encoding = named ?? byteOrderOf(bytes) ?? "utf-8";
  const decoded = decodeAs(bytes, encoding);
  if (typeof decoded === "object") return decoded.text;
  if (decoded === "unknown")
    throw new UsageError(`no encoding "${encoding}"`, ["utf-8, utf-16le, windows-1252, iso-8859-1, shift_jis …"]);
  if (decoded === "large")
    throw new DataError(`${name} is too large to read at once`, [
      "the limit is 512 MB: split it by event, with the header in each part",
    ]);
  throw new DataError(`${name} is not ${encoding.toUpperCase()}`, [
    "save it as UTF-8",
    "or name the encoding, such as --encoding windows-1252",
  ]);
}

/** In a Western text, few letters are beyond ASCII. */
function isWestern(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1 << 16);
  let beyond = 0;
  for (const byte of sample) if (byte >= 0xc0) beyond += 1;
  return beyond < sample.length * 0.4;
}

/** Why bytes cannot be decoded: there is no such encoding, they are in another one, or they are more than a text can hold. */
type Undecoded = "unknown" | "other" | "large";

/** Decodes bytes in a named encoding. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded | Undecoded {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
    return { text, encoding: decoder.encoding };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_ENCODING_NOT_SUPPORTED") return "unknown";
    return code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "other" : "large";
  }
}

function orReason(decoded: Decoded | Undecoded, encoding: string): Decoded | NoText {
  if (typeof decoded === "object") return decoded;
  return { reason: decoded === "unknown" ? `unknown encoding “${encoding}”` : `it is not ${encoding.toUpperCase()}` };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding that a byte-order mark of UTF-16 shows. */
function byteOrderOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

const SAMPLE = 4096;

/** Recognises UTF-16 without a mark: most characters have a zero byte on the same side. */
function wideOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 === 1 || sample.length < 4) return null;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = at(zeros, index % 2) + 1;
  const [high = 0, low = 0] = zeros;
  const least = Math.max(1, sample.length / 40);
  if (low >= least && high === 0) return "utf-16le";
  return high >= least && low === 0 ? "utf-16be" : null;
}

/** The encoding that a page names itself. */
function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SAMPLE)).toString("latin1");
  const named =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,30})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{3,30})/i.exec(head)?.[1];
  return named === undefined || /^utf-?16/i.test(named) ? null : named;
}

/** The share of control characters that no text should have, zero bytes included. A UTF-8 text may have a few; they are never shown. */
function shareOfControls(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 1 << 16);
  let found = 0;
  for (const byte of sample) if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) found += 1;
  return sample.length === 0 ? 0 : found / sample.length;
}

// Windows-1252 is also what the Web means by Latin-1, ISO 8859-1 and ASCII. It is decoded here because TextDecoder in Node 20 treats it
// as ISO 8859-1 and turns dashes and quotes into invisible controls: "1914–18" would become "191418".

/** Code points of the bytes 0x80 to 0x9F; five have no character. Source: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const UPPER =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const FIRST = 0x80;

/** Text of bytes in Windows-1252. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replaceAll(/[\x80-\x9f]/g, (character) => UPPER.charAt(character.charCodeAt(0) - FIRST));
