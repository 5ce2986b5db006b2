// A draft → what is wrong with it, by the same rules as any dataset.

import { checkDataset } from "../dataset/check.ts";
import { decodeDataset } from "../dataset/decode.ts";
import type { DatasetProblem } from "../dataset/problem.ts";
import { PARTS, type Part, type RawDataset } from "../dataset/raw.ts";
import type { Draft } from "./import/draft.ts";

/** Problems of a draft. Await `loadEdtf` before. */
export function checkDraft(draft: Draft): readonly DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report = (problem: Omit<DatasetProblem, "severity"> & Partial<Pick<DatasetProblem, "severity">>): unknown => problems.push({ severity: "error", ...problem });
  const raw = toRaw(draft);
  checkDataset(decodeDataset(raw, report), raw, report);
  return problems;
}

function toRaw(draft: Draft): RawDataset {
  const parts = PARTS.map((part) => [part, draft[part].map((data, index) => ({ file: part === "claims" ? "claims.ndjson" : `${part}.json`, line: part === "claims" ? index + 1 : null, data }))]);
  return { head: { file: "dataset.json", line: null, data: draft.head }, parts: Object.fromEntries(parts) as Record<Part, RawDataset["parts"][Part]>, sha256: "" };
}
