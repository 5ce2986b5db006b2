// `import --update` and `--append`: merges a table into an existing dataset.

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Imported } from "../authoring/draft.ts";
import { IMPORTED_FILE, type ImportedTable, parseImported } from "../authoring/imported-claims.ts";
import { type MergedImport, mergeImport } from "../authoring/merge-import.ts";
import type { FileText } from "../authoring/write-files.ts";
import { claimHash } from "../dataset/claim-id.ts";
import { readTextIn } from "../dataset/files.ts";
import { recover, storeOf } from "../dataset/store.ts";
import { filesBeside, REFUSED_FILE, refusedText } from "../import/index.ts";
import { counted, firstOf } from "../model/phrases/en-count.ts";
import { UsageError } from "../platform/errors.ts";
import type { ExitCode } from "../platform/exit-codes.ts";
import type { Context } from "./context.ts";
import type { ImportOptions } from "./import-options.ts";
import type { JsonRecord } from "../render/report.ts";
import { applyChange } from "./own-dataset.ts";

/** The tables that a folder was made from, and which of them is being imported. */
export interface Tables {
  readonly all: readonly ImportedTable[];
  /** Null for a table that is new. */
  readonly current: ImportedTable | null;
}

/** Throws `UsageError` if the dataset does not know the table to update. */
export function readTables(out: string, input: string, { append }: ImportOptions): Tables {
  if (!existsSync(out))
    throw new UsageError(`no dataset at "${out}"`, [`leave --${append ? "append" : "update"} out to make it`]);
  recover(storeOf(out));
  if (!existsSync(join(out, "dataset.json")))
    throw new UsageError(`"${out}" is not the folder of a dataset`, ["--update and --append need one"]);
  const text = readTextIn(out, IMPORTED_FILE);
  const all = text === null ? [] : parseImported(text, IMPORTED_FILE);
  const named = all.find(({ name }) => name === basename(input));
  if (append && named === undefined) return { all, current: null };
  if (append)
    throw new UsageError(`"${out}" already has a table ${basename(input)}`, [
      "--update imports it again",
      "rename the file to add it as another table",
    ]);
  const current = named ?? (all.length === 1 ? all[0] : undefined);
  if (current !== undefined) return { all, current };
  if (all.length === 0)
    throw new UsageError(`"${out}" has no record of which claims came from a table`, [
      "--append adds the rows it does not have yet",
    ]);
  throw new UsageError(
    `"${out}" was imported from ${all.map(({ name }) => name).join(", ")}, not from ${basename(input)}`,
    ["--append adds it as another table"],
  );
}

/** The file with the settings that a table was read with, if it exists. */
export function mappingOf(out: string, { current }: Tables): string | null {
  const file = current === null ? null : join(out, current.mapping);
  return file !== null && existsSync(file) ? file : null;
}

/** Whether the table was or is added after others, and so is read like them. */
export const isFurther = ({ all, current }: Tables): boolean => current === null || current !== all[0];

/** Files with the settings of the earlier tables. */
export const mappingsBefore = (out: string, { all, current }: Tables): readonly string[] =>
  (current === null ? all : all.slice(0, all.indexOf(current)))
    .map(({ mapping }) => join(out, mapping))
    .filter((file) => existsSync(file));

/** Merges the import and reports what changed. */
export async function updateDataset(
  out: string,
  imported: Imported,
  tables: Tables,
  input: string,
  { file, update, append, prune, dryRun }: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  return applyChange(
    {
      path: out,
      kind: "import",
      query: { file, out, update, append, prune },
      command: append ? "import --append" : "import --update",
      nothing: "Nothing was changed",
      isDry: dryRun,
      allowsMistakes: true,
      make(_, texts) {
        const merged = mergeImport(texts, imported.draft, tables.current?.claims ?? [], prune);
        return {
          texts: merged.texts,
          beside: filesOf(out, imported, tables, input, merged),
          summary: summaryOf(merged, prune),
          messages: warningsAbout(imported, merged, prune),
          extra: extraOf(merged, prune),
        };
      },
    },
    context,
  );
}

const extraOf = ({ added, changed, gone, keptByHand, disputed }: MergedImport, prune: boolean): JsonRecord => ({
  added,
  changed,
  gone: gone.length,
  pruned: prune ? gone.length : 0,
  keptByHand,
  goneClaims: gone,
  disputed: disputed as readonly JsonRecord[],
});

/** What a table last gave, including claims that were kept although their rows are gone: they can be removed later. */
function filesOf(
  out: string,
  imported: Imported,
  { all, current }: Tables,
  input: string,
  { stale }: MergedImport,
): ReadonlyMap<string, FileText> {
  const mapping = current?.mapping ?? freeName(out, all);
  const claims = imported.draft.claims.map(claimHash);
  const table = { name: current?.name ?? basename(input), mapping, claims: [...claims, ...stale] };
  const tables = current === null ? [...all, table] : all.map((old) => (old === current ? table : old));
  return filesBeside(imported, tables, existsSync(join(out, mapping)) ? null : mapping);
}

/** import.json, import-2.json … */
function freeName(out: string, all: readonly ImportedTable[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? "import.json" : `import-${number}.json`;
    if (!all.some(({ mapping }) => mapping === name) && !existsSync(join(out, name))) return name;
  }
}

function summaryOf({ added, changed, gone }: MergedImport, prune: boolean): string {
  const lost = counted(gone.length, "claim");
  const rest =
    gone.length === 0 ? "" : prune ? `, removed ${lost} whose rows are gone` : `; the rows of ${lost} are gone`;
  return `added ${counted(added, "claim")}, changed ${changed}${rest}`;
}

const MOST_NAMED = 5;

function warningsAbout(
  { reported, refused = [], assumptions }: Imported,
  { gone, keptByHand, disputed }: MergedImport,
  prune: boolean,
): readonly string[] {
  return [
    ...(gone.length > 0 && !prune
      ? [`no longer in the table: ${firstOf(gone, MOST_NAMED)}; --prune removes these claims`]
      : []),
    ...(keptByHand > 0
      ? [
          `${counted(keptByHand, "claim")} of the table ${keptByHand === 1 ? "was" : "were"} changed or removed by hand and stay${keptByHand === 1 ? "s" : ""} so`,
        ]
      : []),
    ...disputed
      .slice(0, MOST_NAMED)
      .map((claim) => `changed both in the table and by hand; yours is kept. The table says ${JSON.stringify(claim)}`),
    ...(reported.length > 0 ? [`${counted(reported.length, "cell")} could not be read; see reported.csv`] : []),
    ...(refused.length > 0 ? [refusedText(refused.length, REFUSED_FILE)] : []),
    ...assumptions,
  ];
}
