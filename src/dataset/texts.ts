// The texts of sources, in a folder that the user names. Only plain files in it are opened: no path or link that leads out of it,
// and nothing that would make us wait.

import { tally } from "../model/groups.ts";
import { compareText } from "../model/text-order.ts";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { DataError } from "../platform/errors.ts";
import type { Source } from "../model/dataset.ts";
import { isInside } from "./files.ts";
import { type Document, readDocument } from "./texts-document.ts";
import type { NoText } from "./texts-extracted.ts";
import { placeSegments, segmentText, type Segment } from "./texts-segments.ts";

export interface SourceText {
  readonly text: string;
  /** Sentences in order. */
  readonly segments: readonly Segment[];
  /** Whether the sentences are those that the dataset numbers; if not, a locator leads only to its paragraph. */
  readonly isNumbered: boolean;
  /** Whether it is the text that the claims were drawn from; null if the dataset has no hash of it. */
  readonly isSame: boolean | null;
  readonly sha256: string;
}

const LARGEST = 64 * 1024 * 1024;

/** The folder itself, resolved. Throws `DataError` if it is not a folder. */
export function openFolder(folder: string): string {
  try {
    const real = realpathSync(folder);
    if (statSync(real).isDirectory()) return real;
  } catch {
    // Handled below.
  }
  throw new DataError(`no folder "${folder}"`, ["give the folder with the texts: --texts DIR"]);
}

/** Reads the text of a source in a folder from `openFolder`. */
export function readSourceText(folder: string, source: Source): SourceText | NoText {
  if (source.file === null)
    return { reason: 'the dataset does not say which file its text is: "file" in sources.json' };
  const bytes = readUnder(folder, source.file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = readDocument(bytes, source.file);
  if ("reason" in document) return { reason: `${source.file} cannot be read: ${document.reason}` };
  const { text } = document;
  const isSame = source.sha256 === null ? null : source.sha256 === sha256;
  return { text, sha256, isSame, ...findSegments(text, source, isSame) };
}

/** Bytes of a plain file in the folder of the `what`. */
export function readUnder(folder: string, file: string, what: "texts" | "package" = "texts"): Uint8Array | NoText {
  if (isAbsolute(file) || file.includes("\0") || /^[a-z]:|\\/i.test(file))
    return { reason: `"${file}" is not a path in the folder of the ${what}` };
  try {
    const real = realpathSync(join(folder, file));
    if (!isInside(folder, real)) return { reason: `"${file}" leads out of the folder of the ${what}` };
    const stat = statSync(real);
    if (!stat.isFile()) return { reason: `"${file}" is not a plain file` };
    if (stat.size > LARGEST) return { reason: `"${file}" is larger than 64 MB` };
    return readFileSync(real);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      reason:
        code === "ENOENT" || code === "ENOTDIR" ? `there is no file "${file}"` : `"${file}" cannot be read: ${code}`,
    };
  }
}

/** The dataset's own sentences if it has their offsets and the text is unchanged; else our own. */
function findSegments(
  text: string,
  source: Source,
  isSame: boolean | null,
): Pick<SourceText, "segments" | "isNumbered"> {
  const own = source.segments && isSame !== false ? placeSegments(text, source.segments) : null;
  const segments = own ?? segmentText(text, source.language);
  return { segments, isNumbered: source.sentences === null || hasCounts(segments, source.sentences) };
}

function hasCounts(segments: readonly Segment[], sentences: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const { paragraph } of segments) tally(counts, paragraph);
  return counts.size === sentences.length && sentences.every((count, index) => counts.get(index + 1) === count);
}

export interface TextFiles {
  /** Paths relative to the folder, in code-point order. */
  readonly files: readonly string[];
  /** Files whose names are not those of texts. */
  readonly others: readonly string[];
}

const TEXT = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;
const DEEPEST = 8;

/** The texts in a folder from `openFolder`; hidden files and folders are skipped. */
export function listTexts(folder: string): TextFiles {
  const [files, others]: [string[], string[]] = [[], []];
  const walk = (under: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST) walk(path, depth + 1);
      else if (entry.isFile() || entry.isSymbolicLink()) (TEXT.test(entry.name) ? files : others).push(path);
    }
  };
  walk("", 0);
  return { files: files.toSorted(compareText), others: others.toSorted(compareText) };
}

export interface ReadFile extends Document {
  readonly file: string;
  readonly sha256: string;
}

/** One of the texts. */
export function readTextUnder(folder: string, file: string, encoding: string | null): ReadFile | NoText {
  const bytes = readUnder(folder, file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const document = readDocument(bytes, file, encoding);
  if ("reason" in document) return document;
  return { ...document, file, sha256: createHash("sha256").update(bytes).digest("hex") };
}
