// What `draft` finds, as a table that is written as it goes, so that memory does not grow with the texts.

import { ownOf } from "../model/at.ts";
import { type CandidateRecord, RECORD_COLUMNS, recordsOf, toRow } from "../drafting/candidate-record.ts";
import type { draftTexts } from "../drafting/draft-texts.ts";
import { csvLine, tsvLine } from "../render/csv.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { stringifySafely } from "../render/json.ts";
import { stripControls } from "../render/text.ts";
import type { Context } from "./context.ts";
import { shapeOf } from "./draft-report.ts";
import type { DraftSources } from "./draft-sources.ts";
import { writePieces } from "./output.ts";

export function printRecords(rounds: ReturnType<typeof draftTexts>, sources: DraftSources, context: Context): ExitCode {
  const { format, fields, limit } = context.global;
  const write = writerOf(format ?? "ndjson", fields ?? RECORD_COLUMNS);
  let left = limit === null || limit === 0 ? Infinity : limit;
  function* lines(): Generator<string> {
    yield write.head;
    for (const { passages } of rounds)
      for (const record of passages.flatMap(recordsOf)) if (left-- > 0) yield write.line(record);
  }
  writePieces(lines(), context);
  for (const { file, reason } of sources.problems())
    context.streams.stderr.write(stripControls(`warning: ${file}: ${reason}`) + "\n");
  return ExitCode.done;
}

function writerOf(format: string, columns: readonly string[]) {
  const cells = (record: CandidateRecord) => {
    const row = toRow(record);
    return columns.map((column) => ownOf(row, column) ?? null);
  };
  if (format === "csv") return { head: csvLine(columns), line: (record: CandidateRecord) => csvLine(cells(record)) };
  if (format === "tsv") return { head: tsvLine(columns), line: (record: CandidateRecord) => tsvLine(cells(record)) };
  return { head: "", line: (record: CandidateRecord) => `${stringifySafely(shapeOf(record), false)}\n` };
}
