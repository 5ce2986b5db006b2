// The files of an import: the dataset, after checking that it is valid, the rows that were reported, and the mapping.

import { type Draft, type Imported, type JsonObject, slim } from "../authoring/draft.ts";
import { at, ownOf } from "../model/at.ts";
import { isRecord } from "../model/is-record.ts";
import { nearest } from "../model/nearest.ts";
import type { FactOptions, Layout, Table } from "./table.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { DEFAULT_LANGUAGE, type ImportSettings, type Mapping, MAPPING, type Rule } from "./settings.ts";
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
import { basename, join } from "node:path";

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

// The mapping file. When it is read, every mistake is reported; when it is written, it has all that was guessed.

/** Checks the parsed JSON of a mapping file. Throws a `DataError` that lists everything wrong. */
export function checkMapping(data: unknown, file: string): Mapping {
  const problems = findProblems(data, MAPPING, "");
  if (problems.length > 0)
    throw new DataError(
      `the mapping file "${file}" has mistakes:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
      ["rashomon import FILE --dry-run --json prints a valid one, under “mapping”"],
    );
  return data as Mapping;
}

function findProblems(value: unknown, rule: Rule, path: string): readonly string[] {
  const mustBe = (wanted: string): readonly string[] => [`${path === "" ? "it" : path}: must be ${wanted}`];
  if ("take" in rule) return rule.take(value, "") === undefined ? mustBe(rule.wanted) : [];
  if (!isRecord(value)) return mustBe("an object");
  return Object.entries(value).flatMap(([name, member]) => {
    const place = path === "" ? name : `${path}.${name}`;
    if ("members" in rule) {
      const own = ownOf(rule.members, name);
      if (own !== undefined) return findProblems(member, own, place);
      return name.startsWith("//") ? [] : [describeUnknown(place, "setting", name, Object.keys(rule.members))];
    }
    return rule.names?.includes(name) === false
      ? [describeUnknown(place, "part of a claim", name, rule.names)]
      : findProblems(member, rule.each, place);
  });
}

function describeUnknown(place: string, what: string, name: string, known: readonly string[]): string {
  const [near] = nearest(name, known);
  const hint = near === undefined ? `there is ${known.join(", ")}` : `did you mean ${near}?`;
  return `${place}: there is no such ${what}; ${hint}`;
}

/** The settings of an import as a mapping file: what was guessed, ready to be edited and passed with --mapping. */
export function writeMapping(
  layout: Layout,
  plans: readonly AttributePlan[],
  table: Table,
  { roles, constants }: FactOptions,
  settings: ImportSettings,
): JsonObject {
  const { style, attributes } = settings;
  const ignored = [...attributes].filter(([, { ignore }]) => ignore);
  return slim({
    layout,
    columns: Object.fromEntries([...roles].map(([role, index]) => [role, at(table.columns, index)])),
    set: constants.size === 0 ? null : Object.fromEntries(constants),
    ignore: settings.ignored,
    fillDown: settings.fillDown ? true : null,
    dates: style.dateOrder,
    decimal: style.decimal,
    century: style.century,
    missing: [...settings.missing],
    id: settings.id,
    title: settings.title,
    language: settings.language ?? DEFAULT_LANGUAGE,
    titles: settings.titles,
    attributes: Object.fromEntries([
      ...plans.map((plan) => [plan.attribute, attributeMapping(plan, settings)] as const),
      ...ignored.map(([name]) => [name, { ignore: true }] as const),
    ]),
    sources: Object.fromEntries([...settings.sources].map(([id, said]) => [id, slim({ ...said })])),
    scopes: Object.fromEntries(settings.scopes),
  });
}

function attributeMapping(
  { attribute, kind, cardinality, nature, dates, separator }: AttributePlan,
  { attributes }: ImportSettings,
): JsonObject {
  const { label, importance, unit, tolerance, values } = attributes.get(attribute) ?? {};
  const framing = nature === "framing" ? nature : null;
  return slim({ kind, cardinality, nature: framing, dates, separator, label, importance, unit, tolerance, values });
}
