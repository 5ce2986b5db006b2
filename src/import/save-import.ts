// An import → files on disk, once what they hold keeps the laws of a dataset.

import { DataError } from "../platform/errors.ts";
import { hashFiles } from "../dataset/read.ts";
import { writeTextFile } from "../dataset/files.ts";
import { checkDraft } from "../authoring/check-draft.ts";
import { toDatasetFiles, toSingleFile } from "../authoring/dataset-files.ts";
import { csvLine } from "../export/csv-text.ts";
import { oneText, writeFolder } from "../authoring/write-files.ts";
import type { Imported } from "../authoring/draft.ts";

const SHOWN = 12;

/** Writes the dataset and, in a folder, the mapping, the rows that were reported, and a README. Returns its hash. */
export async function saveImport(out: string, imported: Imported, input: string): Promise<string> {
  const problems = checkDraft(imported.draft);
  if (problems.length > 0) {
    const shown = problems.slice(0, SHOWN).map(({ record, message }) => `  ${record ?? ""}: ${message}`);
    throw new DataError(
      `What was imported is no dataset yet:\n${shown.join("\n")}${problems.length > SHOWN ? `\n  … and ${problems.length - SHOWN} more` : ""}`,
      ["change it with --kind, --column or --mapping"],
    );
  }
  if (out.endsWith(".json")) {
    const text = toSingleFile(imported.draft);
    writeTextFile(out, text);
    return hashFiles(new Map([[out, [text]]]));
  }
  const files = new Map(toDatasetFiles(imported.draft));
  const sha256 = hashFiles(new Map([...files].map(([name, { chunks }]) => [name, chunks()])));
  const reported = imported.reported
    .map(({ line, column, value, reason }) => csvLine([line, column, value, reason]))
    .join("");
  const beside = new Map([
    ["import.json", oneText(`${JSON.stringify(imported.mapping, null, 2)}\n`)],
    ["README.md", oneText(readme(imported, input))],
    ...(reported === ""
      ? []
      : [["reported.csv", oneText(csvLine(["line", "column", "value", "why"]) + reported)] as const]),
  ]);
  await writeFolder(
    out,
    { put: new Map([...beside, ...files]), remove: reported === "" ? ["reported.csv"] : [] },
    "import --force",
  );
  return sha256;
}

function readme({ draft, account: { unit, read, gave }, reported, attributes }: Imported, input: string): string {
  const rows = attributes.map(({ id, kind, cardinality, claims }) => `| ${id} | ${kind}, ${cardinality} | ${claims} |`);
  return `# ${String(draft.head["title"] ?? draft.head["id"])}

Imported by rashomon from ${input}: ${read} ${unit}s, of which ${gave} gave ${draft.claims.length} claims and ${reported.length} are in \`reported.csv\`.
\`import.json\` says what was taken for what; edit it and give it back with \`--mapping\` to import again.

Say here where the table comes from, and under which licence.

| attribute | kind | claims |
|---|---|---|
${rows.join("\n")}
`;
}
