// A draft → what is wrong with it, by the same rules as any dataset. Claims are checked in batches, so that a million of
// them are never in memory twice.

import { checkDataset } from "../dataset/check.ts";
import { decodeDataset } from "../dataset/decode.ts";
import { decodeClaims } from "../dataset/decode-claims.ts";
import type { DatasetProblem, Report } from "../dataset/problem.ts";
import { PARTS, type Part } from "../model/format.ts";
import type { RawDataset, RawRecord } from "../dataset/raw.ts";
import type { Draft } from "./draft.ts";

const BATCH = 100_000;

/** Errors of a draft. Await `loadEdtf` before. */
export function checkDraft(draft: Draft): readonly DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report: Report = (problem) => problems.push({ severity: "error", ...problem });
  const raw = toRaw({ ...draft, claims: [] });
  const dataset = decodeDataset(raw, report);
  checkDataset(dataset, raw, report);
  const { defaultLanguage: language, attributes } = dataset;
  for (let start = 0; start < draft.claims.length; start += BATCH) {
    const records = draft.claims
      .slice(start, start + BATCH)
      .map((data, index): RawRecord => ({ file: "claims.ndjson", line: start + index + 1, data }));
    // The ids of claims are not needed here, and cost time.
    const ids = records.map(({ data }, index) => (typeof data["id"] === "string" ? data["id"] : `#${index}`));
    const claims = decodeClaims(records, { language, attributes, report }, ids);
    checkDataset({ ...dataset, claims }, { ...raw, parts: { ...raw.parts, claims: records } }, report);
  }
  return problems.filter(({ severity }) => severity === "error");
}

function toRaw(draft: Draft): RawDataset {
  const parts = PARTS.map((part) => [
    part,
    draft[part].map((data): RawRecord => ({ file: `${part}.json`, line: null, data })),
  ]);
  return {
    head: { file: "dataset.json", line: null, data: draft.head },
    parts: Object.fromEntries(parts) as Record<Part, readonly RawRecord[]>,
    sha256: "",
  };
}
