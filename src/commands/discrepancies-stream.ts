// `discrepancies --stream`: judges claims that are sorted by event, one event at a time, and prints findings as NDJSON.

import type { Context } from "../cli/context.ts";
import { openLabels } from "../cli/open-session.ts";
import { writePieces } from "../cli/output.ts";
import { loadEdtf } from "../model/values/date.ts";
import type { Verdict } from "../model/verdict.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { createFindingShape } from "../present/json-shapes.ts";
import { ANYTHING, mayPass, passes, type VerdictFilter } from "../questions/discrepancies.ts";
import { writeNdjson } from "../render/json.ts";
import type { JsonRecord } from "../render/report.ts";
import { countHabits } from "../verdicts/habits.ts";
import { createStreamJudge } from "../verdicts/stream.ts";

export interface StreamOptions {
  /** A file, or "-" for standard input. */
  readonly stream: string;
  readonly asked: VerdictFilter;
  readonly exitCode: boolean;
}

/** Progress is shown again after this many claims. */
const SHOWN = 10_000;

/** Judges and prints as it reads, so that memory does not grow with the input. Throws `UsageError` for any other format. */
export async function runStream({ stream, asked, exitCode }: StreamOptions, context: Context): Promise<ExitCode> {
  if (context.global.format !== null && context.global.format !== "ndjson") {
    throw new UsageError(`--stream prints NDJSON, not ${context.global.format}`, ["leave --format out"]);
  }
  const declared = await context.registry();
  await loadEdtf();
  const { openStream } = await import("../dataset/stream.ts");
  const { registry, events, named } = openStream(stream, declared);
  const filter = { ...ANYTHING, ...asked };
  const accepts = (verdict: Verdict): boolean => mayPass(verdict, filter);
  const judge = createStreamJudge(registry, accepts, countHabits(accepts("single") ? named() : []));
  const { fields } = context.global;
  const shape = createFindingShape(registry, await openLabels(registry, context), fields);
  let [found, read] = [0, 0];
  function* items(): Generator<JsonRecord> {
    for (const { event, claims } of events) {
      for (const finding of judge(event, claims)) {
        if (!passes(finding, filter)) continue;
        found++;
        yield shape(finding);
      }
      read += claims.length;
      if (read % SHOWN < claims.length) context.streams.progress(`${read} claims, ${found} discrepancies …`);
    }
  }
  writePieces(writeNdjson({ items: items(), total: Infinity }, { fields, limit: 0 }), context);
  return exitCode && found > 0 ? ExitCode.nothing : ExitCode.done;
}
