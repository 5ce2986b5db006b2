// A folder of texts that is not a dataset yet: which files are texts, and what each of them holds.

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../model/text-order.ts";
import { type Document, readDocument } from "./texts-document.ts";
import { readUnder } from "./texts.ts";
import type { NoText } from "./texts-none.ts";

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
