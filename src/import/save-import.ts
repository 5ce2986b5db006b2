// Writes an import to files, after checking that it is a valid dataset.

import { basename, join } from "node:path";
import { DataError } from "../platform/errors.ts";
import { readPieces } from "../platform/read-bytes.ts";
import { saidText } from "../dataset/problem.ts";
import { hashFiles } from "../dataset/read.ts";
import { writeTextFile } from "../dataset/files.ts";
import { checkDraft } from "../authoring/check-draft.ts";
import { toDatasetFiles, toSingleFile } from "../authoring/dataset-files.ts";
import { csvLine } from "../render/csv.ts";
import { type FileText, oneText, writeFolder } from "../authoring/write-files.ts";
import { hashClaims, IMPORTED_FILE, importedText } from "../authoring/imported-claims.ts";
import type { Draft, Imported } from "../authoring/draft.ts";

const SHOWN = 12;

/** The dataset as one file. */
export function printImport({ draft }: Imported): string {
  requireValid(draft);
  return toSingleFile(draft);
}

/** Writes the dataset and, in a folder, the mapping, the reported rows and a README. Returns its hash. */
export async function saveImport(out: string, imported: Imported, input: string): Promise<string> {
  requireValid(imported.draft);
  const refused = refusedLines(imported);
  if (out.endsWith(".json")) {
    const text = toSingleFile(imported.draft);
    writeTextFile(out, text);
    if (refused !== "") writeTextFile(refusedFile(out), refused);
    return hashFiles(new Map([[out, [text]]]));
  }
  const files = new Map(toDatasetFiles(imported.draft));
  const reported = reportedText(imported);
  const table = { name: basename(input), mapping: "import.json", claims: hashClaims(imported.draft.claims) };
  const beside = new Map<string, FileText>([
    ["import.json", oneText(mappingText(imported))],
    [IMPORTED_FILE, importedText([table])],
    ["README.md", oneText(readme(imported, input))],
    ...(reported === null ? [] : [["reported.csv", oneText(reported)] as const]),
    ...(refused === "" ? [] : [[REFUSED_FILE, oneText(refused)] as const]),
  ]);
  const remove = [...(reported === null ? ["reported.csv"] : []), ...(refused === "" ? [REFUSED_FILE] : [])];
  await writeFolder(out, { put: new Map([...beside, ...files]), remove }, "import --force");
  // Reading a million claims again costs less than writing them twice.
  return hashFiles(new Map([...files.keys()].map((name) => [name, readPieces(join(out, name))])));
}

function requireValid(draft: Draft): void {
  const problems = checkDraft(draft);
  if (problems.length === 0) return;
  const shown = problems.slice(0, SHOWN).map(({ record, ...said }) => `  ${record ?? ""}: ${saidText(said)}`);
  throw new DataError(
    `the imported data is not a valid dataset:\n${shown.join("\n")}${problems.length > SHOWN ? `\n  … and ${problems.length - SHOWN} more` : ""}`,
    ["change it with --kind, --column or --mapping"],
  );
}

/** The settings of the import, to be edited and passed to the next one. */
export const mappingText = ({ mapping }: Imported): string => `${JSON.stringify(mapping, null, 2)}\n`;

/** Cells that did not become claims, as CSV; null if there are none. */
export function reportedText({ reported }: Imported): string | null {
  const lines = reported.map(({ line, column, value, reason }) => csvLine([line, column, value, reason]));
  return lines.length === 0 ? null : csvLine(["line", "column", "value", "why"]) + lines.join("");
}

export const REFUSED_FILE = "refused.ndjson";

/** The file for claims that the gate refused: in the folder of the dataset, or beside its file. */
export const refusedFile = (out: string): string =>
  out.endsWith(".json") ? out.replace(/\.json$/, ".refused.ndjson") : join(out, REFUSED_FILE);

/** A sentence that names the file. */
export const refusedText = (count: number, file: string): string =>
  `${count === 1 ? "1 claim was" : `${count} claims were`} refused and ${count === 1 ? "is" : "are"} kept in ${file}: correct ${count === 1 ? "it" : "them"} there, and import that file`;

/** The claims that the gate refused, one per line, each with the reason and the nearest place. Once edited, they can be imported again. */
export const refusedLines = ({ refused = [] }: Imported): string =>
  refused.map(({ claim, reason, nearest }) => `${JSON.stringify({ ...claim, refused: reason, nearest })}\n`).join("");

function readme({ draft, account: { unit, read, gave }, reported, attributes }: Imported, input: string): string {
  const rows = attributes.map(({ id, kind, cardinality, claims }) => `| ${id} | ${kind}, ${cardinality} | ${claims} |`);
  return `# ${String(draft.head["title"] ?? draft.head["id"])}

Imported by rashomon from ${input}: ${read} ${unit}s, of which ${gave} gave ${draft.claims.length} claims and ${reported.length} are in \`reported.csv\`.
\`import.json\` says how each column was read. To import the table again after it has changed, run \`rashomon import TABLE --out FOLDER --update\`: your own changes here are kept.

Say here where the table comes from, and under which licence.

| attribute | kind | claims |
|---|---|---|
${rows.join("\n")}
`;
}
