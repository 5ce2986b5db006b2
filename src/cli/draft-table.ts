// What `draft` finds, as a table that is written as it goes, so that memory does not grow with the texts.

import { type CandidateRecord, RECORD_COLUMNS, recordsOf, toRow } from "../drafting/candidate-record.ts";
import type { draftTexts } from "../drafting/draft-texts.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { writeCsv, writeTsv } from "../render/csv.ts";
import { writeNdjson } from "../render/json.ts";
import { lazily } from "../render/report.ts";
import { stripControls } from "../render/text.ts";
import type { Context } from "./context.ts";
import { shapeOf } from "./draft-report.ts";
import type { DraftSources } from "./draft-sources.ts";
import { writePieces } from "./output.ts";

export function printRecords(rounds: ReturnType<typeof draftTexts>, sources: DraftSources, context: Context): ExitCode {
  const { format, fields, limit } = context.global;
  function* records(): Generator<CandidateRecord> {
    for (const { passages } of rounds) yield* passages.flatMap(recordsOf);
  }
  const table = { items: lazily(records(), toRow), total: Infinity, columns: RECORD_COLUMNS };
  const options = { fields, limit: limit ?? 0 };
  if (format === "csv") writePieces(writeCsv(table, options), context);
  else if (format === "tsv") writePieces(writeTsv(table, options), context);
  else writePieces(writeNdjson({ ...table, items: lazily(records(), shapeOf) }, options), context);
  for (const { file, reason } of sources.problems())
    context.streams.stderr.write(`${stripControls(`warning: ${file}: ${reason}`)}\n`);
  return ExitCode.done;
}
