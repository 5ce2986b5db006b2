// What CSV leaves out: invisible characters that a terminal or a spreadsheet may obey.

import type { Dataset } from "../model/dataset.ts";
import { encodeDataset } from "../authoring/encode.ts";
import { isRecord } from "../model/is-record.ts";
import { stripInvisible } from "../render/text.ts";

/** How many texts of a dataset contain characters that CSV leaves out. */
export const countInvisible = (dataset: Dataset): number => countIn(encodeDataset(dataset));

function countIn(value: unknown): number {
  if (typeof value === "string") return stripInvisible(value) === value ? 0 : 1;
  const parts = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return parts.reduce<number>((total, part) => total + countIn(part), 0);
}
