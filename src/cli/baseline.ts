// Known discrepancies in a file: `discrepancies --write-baseline` writes it, and `--baseline` reads it.

import { readTextFile, writeTextFile } from "../dataset/files.ts";
import { parseJson } from "../dataset/parse.ts";
import { DataError } from "../platform/errors.ts";

const FORMAT = "rashomon-baseline/1";

/** Fingerprints of findings. Throws `DataError` if the file is missing or is not a baseline. */
export function readBaseline(path: string): ReadonlySet<string> {
  const text = readTextFile(path);
  if (text === null)
    throw new DataError(`no baseline "${path}"`, [`make one: rashomon discrepancies --write-baseline ${path}`]);
  const data = parseJson(text, path) as { readonly format?: unknown; readonly findings?: unknown } | null;
  if (data?.format !== FORMAT || !Array.isArray(data.findings))
    throw new DataError(`"${path}" is not a baseline`, [`make one: rashomon discrepancies --write-baseline ${path}`]);
  return new Set(data.findings.map(String));
}

/** Throws `DataError` if the file cannot be written. */
export function writeBaseline(path: string, findings: readonly string[]): void {
  writeTextFile(path, `${JSON.stringify({ format: FORMAT, findings }, null, 2)}\n`);
}
