// The export formats, by name. Flags and help are made from this object.

import type { Dataset } from "../model/dataset.ts";
import { toSingleFile } from "../authoring/dataset-files.ts";
import { encodeClaim, encodeDataset } from "../authoring/encode.ts";
import { claimRows } from "./claims-table.ts";
import { isRecord } from "../model/is-record.ts";
import { stripInvisible } from "../render/text.ts";
import { csvLine } from "../render/csv.ts";
import { escapeControls } from "../render/json.ts";
import { toFrictionless } from "./frictionless.ts";
import { toJsonLd } from "./json-ld.ts";

export interface Exporter {
  /** For help. */
  readonly summary: string;
  /** Whether it needs a folder for several files. */
  readonly isFolder: boolean;
  /** Texts by file name; a single one, named "", if it is not a folder. */
  readonly write: (dataset: Dataset) => ReadonlyMap<string, string>;
}

const oneFile = (summary: string, write: (dataset: Dataset) => string): Exporter => ({
  summary,
  isFolder: false,
  write: (dataset) => new Map([["", write(dataset)]]),
});

export const EXPORTERS = {
  json: oneFile("the dataset in one file, which --dataset accepts", (dataset) =>
    escapeControls(toSingleFile(encodeDataset(dataset))),
  ),
  ndjson: oneFile("one claim per line, as in claims.ndjson", ({ claims }) =>
    escapeControls(claims.map((claim) => `${JSON.stringify(encodeClaim(claim))}\n`).join("")),
  ),
  csv: oneFile("one claim per row, safe to open in a spreadsheet", (dataset) =>
    claimRows(dataset).map(csvLine).join(""),
  ),
  "json-ld": oneFile(
    "linked data: events and claims in schema.org, derivation in PROV",
    (dataset) => `${escapeControls(JSON.stringify(toJsonLd(dataset), null, 1))}\n`,
  ),
  frictionless: { summary: "a Frictionless Data Package, in a folder", isFolder: true, write: toFrictionless },
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof EXPORTERS;

/** How many texts of a dataset contain characters that CSV leaves out. */
export const countInvisible = (dataset: Dataset): number => countIn(encodeDataset(dataset));

function countIn(value: unknown): number {
  if (typeof value === "string") return stripInvisible(value) === value ? 0 : 1;
  const parts = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return parts.reduce<number>((total, part) => total + countIn(part), 0);
}
