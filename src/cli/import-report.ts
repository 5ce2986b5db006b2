// The report of an import: what it found and did.

import { STDOUT } from "./parameter.ts";
import { shellWord } from "./suggested-command.ts";
import type { Imported, ImportedAttribute } from "../authoring/draft.ts";
import { type ImportFormat, refusedFile, refusedText } from "../import/index.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import {
  type Block,
  type Cell,
  type Column,
  hint,
  line,
  type Line,
  paragraph,
  span,
  table,
  type View,
} from "../render/view.ts";
import type { ImportOptions } from "./import-options.ts";
import { groupBy } from "../model/groups.ts";

interface Done {
  readonly input: string;
  readonly sha256: string;
  readonly id: string;
}

/** The options of the import, with the format that was detected. */
export type Asked = ImportOptions & { readonly from: ImportFormat };

/** Items are the attributes; other members are the rows, the reported rows, the assumptions and the mapping. */
export function importReport(imported: Imported, asked: Asked, done: Done): Report {
  const { file, from, layout, out, dryRun, mapping } = asked;
  return {
    kind: "import",
    dataset: { id: done.id, version: imported.version, sha256: done.sha256 },
    query: { file, from, layout, out, dryRun, mapping },
    total: imported.attributes.length,
    items: imported.attributes.map((attribute) => ({ ...attribute })),
    extra: extraOf(imported),
    columns: COLUMNS,
    view: () => viewImport(imported, asked, done),
  };
}

const COLUMNS = "id,kind,cardinality,nature,dates,unit,separator,why,claims,reported,examples".split(",");

function extraOf({ draft, account, reported, layout, columns, unused, assumptions, mapping }: Imported): JsonRecord {
  const { unit, read, gave, empty } = account;
  return {
    rows: { unit, read, imported: gave, reported: reported.length, empty, claims: draft.claims.length },
    sources: draft.sources.length,
    events: draft.events.length,
    layout,
    columns: columns.map((column) => ({ ...column })),
    unused,
    assumptions,
    reported: reported.map((row) => ({ ...row })),
    mapping: mapping as JsonRecord,
  };
}

const number = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ",");
const counted = (n: number, unit: string): string => `${number(n)} ${unit}${n === 1 ? "" : "s"}`;

function viewImport(imported: Imported, asked: Asked, done: Done): View {
  const { draft, attributes } = imported;
  const counts = [
    counted(draft.sources.length, "source"),
    counted(draft.events.length, "event"),
    counted(draft.claims.length, "claim"),
  ];
  const blocks: readonly Block[] = [
    inputBlock(imported, asked, done),
    attributesBlock(attributes),
    ...assumptionsBlock(imported),
    ...reportedBlock(imported),
    ...refusedBlock(imported, asked),
    paragraph(line(accountOf(imported)), line(counts.join(", "))),
  ];
  return { blocks: [...blocks, ...hintsOf(asked)] };
}

/** What the input is, and which column holds which part. */
function inputBlock({ layout, columns, unused }: Imported, asked: Asked, done: Done): Block {
  const parts = columns.map(({ column, role }) =>
    column === role ? role : `${role.replace(" of its own", "")} ← ${column}`,
  );
  const more = parts.length > MOST_PARTS ? [`… and ${parts.length - MOST_PARTS} more`] : [];
  const left =
    unused.length === 0 ? [] : [span(`; not used: ${unused.slice(0, MOST_PARTS).join(", ")}`, "caution" as const)];
  return paragraph(
    line(span(`${done.input}: `, "strong"), `${asked.from}, ${layout} layout`),
    line([...parts.slice(0, MOST_PARTS), ...more].join(", "), ...left),
  );
}

function assumptionsBlock({ assumptions }: Imported): readonly Block[] {
  if (assumptions.length === 0) return [];
  const lines = assumptions.map((text) => line(`  ${text}`));
  return [paragraph(line(span("Assumed; please check:", "caution")), ...lines)];
}

const MOST_PARTS = 12;

function attributesBlock(attributes: readonly ImportedAttribute[]): Block {
  const rows = attributes.map((attribute): readonly Cell[] => [
    [line(span(attribute.id, "strong"))],
    [line(kindText(attribute))],
    [line(number(attribute.claims))],
    [line(attribute.examples.slice(0, 4).join(" · "))],
    [line(span(attribute.why, "dim"))],
  ]);
  const columns: readonly Column[] = [
    { head: "Attribute", min: 12 },
    { head: "Kind", min: 10 },
    { head: "Claims", align: "right", grow: 0 },
    { head: "Values", min: 16, grow: 2 },
    { head: "Why", min: 12 },
  ];
  return table(columns, rows);
}

function kindText({ kind, cardinality, nature, dates, unit, separator }: ImportedAttribute): string {
  const parts = [
    kind,
    dates === null ? null : `${dates} of the event`,
    kind === "term" || kind === "entity" || kind === "name" ? cardinality : null,
    nature === "framing" ? "framing" : null,
    unit,
    separator === null ? null : `list, at “${separator === "\n" ? "line break" : separator}”`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** "15,886 rows = 15,886 that gave claims + 0 reported". */
function accountOf({ account: { unit, read, gave, empty }, reported }: Imported): Line[number] {
  const silent = empty === 0 ? "" : `; ${number(empty)} more are empty: silences`;
  const sum = `${number(gave)} that gave claims + ${number(reported.length)} reported`;
  return span(`${counted(read, unit)} = ${sum}${silent}`, "strong");
}

const MOST_REPORTED = 20;

function reportedBlock({ reported, account: { unit } }: Imported): readonly Block[] {
  if (reported.length === 0) return [];
  const groups = groupAlike(reported);
  const more = groups.slice(MOST_REPORTED).reduce((sum, { count }) => sum + count, 0);
  const head = `Not imported (line, column, ${unit}, reason). Until it is fixed, the source counts as silent there:`;
  const rest = `  … and ${number(more)} more; all are in reported.csv beside the dataset, and under --json`;
  return [
    paragraph(
      line(span(head, "caution")),
      ...groups.slice(0, MOST_REPORTED).map(reportedLine),
      ...(more > 0 ? [line(span(rest, "dim"))] : []),
    ),
  ];
}

const LONGEST_VALUE = 40;

function reportedLine({ lines, column, value, reason }: Alike): Line {
  const cut = value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  const what = `${column === null ? "" : ` ${column}`}${cut === null || cut === "" ? "" : ` “${cut}”`}`;
  return line(span(`  ${lines}`, "dim"), `${what}: ${reason}`);
}

function refusedBlock({ refused = [] }: Imported, { out, dryRun }: ImportOptions): readonly Block[] {
  if (refused.length === 0 || out === null || dryRun) return [];
  return [paragraph(line(span(refusedText(refused.length, refusedFile(out)), "caution")))];
}

interface Alike {
  /** "7, 14, 17 and 10 more". */
  readonly lines: string;
  readonly count: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

/** The same reason for the same text in the same column is reported once, with all its lines. */
function groupAlike(reported: Imported["reported"]): readonly Alike[] {
  const groups = groupBy(reported, ({ column, value, reason }) => JSON.stringify([column, value, reason]));
  return [...groups.values()].map((group) => {
    const [{ column, value, reason }] = group;
    const numbers = group.map((row) => row.line).filter((each) => each !== 0);
    const rest = numbers.length - MOST_LINES;
    const lines = `${numbers.slice(0, MOST_LINES).join(", ")}${rest > 0 ? ` and ${number(rest)} more` : ""}`;
    return { lines, count: group.length, column, value, reason };
  });
}

const MOST_LINES = 3;

function hintsOf({ out, dryRun, file }: ImportOptions): readonly Block[] {
  if (out === STDOUT && !dryRun) return [];
  if (out === null || dryRun)
    return [hint(`rashomon import ${shellWord(file)} --out DIR`, "nothing was written; this writes the dataset")];
  const again = `rashomon import ${shellWord(file)} --out ${shellWord(out)} --update`;
  return [
    hint(`rashomon discrepancies --dataset ${shellWord(out)}`, "where the sources disagree"),
    ...(out.endsWith(".json") ? [] : [hint(again, "import again, after the table has changed")]),
  ];
}
