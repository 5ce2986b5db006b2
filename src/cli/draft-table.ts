// What `draft` finds, as a table that is written as it goes, so that memory does not grow with the texts.

import { ownOf } from "../model/at.ts";
import { type CandidateRecord, RECORD_COLUMNS, recordsOf, toRow } from "../drafting/candidate-record.ts";
import type { draftTexts } from "../drafting/draft-texts.ts";
import { csvLine } from "../render/csv.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { stringifySafely } from "../render/json.ts";
import { stripControls } from "../render/text.ts";
import type { Context } from "./context.ts";
import { shapeOf } from "./draft-report.ts";
import type { DraftSources } from "./draft-sources.ts";

/** Text is written in pieces of about this many characters. */
const PIECE = 1 << 16;

export function printRecords(
  rounds: ReturnType<typeof draftTexts>,
  sources: DraftSources,
  { global, streams }: Context,
): ExitCode {
  const columns = global.fields ?? RECORD_COLUMNS;
  const write = writerOf(global.format ?? "ndjson", columns);
  const most = global.limit === null || global.limit === 0 ? Infinity : global.limit;
  let text = write.head;
  let count = 0;
  for (const { passages } of rounds) {
    for (const record of passages.flatMap(recordsOf)) if ((count += 1) <= most) text += write.line(record);
    if (text.length > PIECE) {
      streams.stdout.write(text);
      text = "";
    }
  }
  if (text !== "") streams.stdout.write(text);
  for (const { file, reason } of sources.problems())
    streams.stderr.write(stripControls(`warning: ${file}: ${reason}`) + "\n");
  return ExitCode.done;
}

function writerOf(format: string, columns: readonly string[]) {
  const cells = (record: CandidateRecord) => {
    const row = toRow(record);
    return columns.map((column) => ownOf(row, column) ?? null);
  };
  if (format === "csv") return { head: csvLine(columns), line: (record: CandidateRecord) => csvLine(cells(record)) };
  if (format === "tsv") {
    const tsv = (values: readonly (string | number | null)[]): string =>
      `${values.map((value) => stripControls(String(value ?? ""))).join("\t")}\n`;
    return { head: tsv(columns), line: (record: CandidateRecord) => tsv(cells(record)) };
  }
  return { head: "", line: (record: CandidateRecord) => `${stringifySafely(shapeOf(record), false)}\n` };
}
