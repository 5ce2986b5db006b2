// `discrepancies --stream`: claims that are sorted by event, judged one event at a time, findings as NDJSON.

import { createOrigins } from "../verdicts/origins.ts";
import { createStreamJudge, type EventVerdicts, type Glance, type StreamContext } from "../verdicts/stream.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Context } from "../cli/context.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { loadEdtf } from "../model/values/date.ts";
import { isDisagreement, type Verdict } from "../model/verdict.ts";
import { projectItems } from "../render/fields.ts";
import { stringifySafely } from "../render/json.ts";
import type { JsonRecord } from "../render/report.ts";
import { createFindingShape } from "../present/json-shapes.ts";
import { openLabels } from "../cli/open-session.ts";

export interface StreamOptions {
  /** A file, or "-" for standard input. */
  readonly stream: string;
  /** Empty: from `conflict` to `overlap`. */
  readonly verdict: readonly (Verdict | "all")[];
  readonly exitCode: boolean;
}

/** Claims after which progress is told again. */
const TOLD = 10_000;

/** Text is written in pieces of about this many characters. */
const PIECE = 1 << 16;

/** Judges and prints as it reads, so that memory does not grow with the input. Throws `UsageError` for another format. */
export async function runStream({ stream, verdict, exitCode }: StreamOptions, context: Context): Promise<ExitCode> {
  if (context.global.format !== null && context.global.format !== "ndjson") {
    throw new UsageError(`--stream prints NDJSON, not ${context.global.format}`, ["leave --format out"]);
  }
  const registry = await context.registry();
  const { createDecoder, readEvents } = await import("../dataset/stream.ts");
  const accepts = (found: Verdict): boolean =>
    verdict.length === 0 ? isDisagreement(found) : verdict.includes("all") || verdict.includes(found);
  await loadEdtf();
  const judging: StreamContext = { registry, accepts, origins: createOrigins(registry), ...createDecoder(registry) };
  const labels = await openLabels(registry, context);
  const print = createPrinter(context.global.fields, createFindingShape(registry, labels));
  const judge = createStreamJudge(judging);
  let found = 0;
  let read = 0;
  let text = "";
  for (const { event, claims } of readEvents(stream)) {
    const verdicts = judge(event, claims);
    found += verdicts.glances.length;
    read += claims.length;
    if (read % TOLD < claims.length) context.streams.progress(`${read} claims, ${found} findings …`);
    for (const glance of verdicts.glances) text += `${print(glance, verdicts)}\n`;
    if (text.length > PIECE) {
      context.streams.stdout.write(text);
      text = "";
    }
  }
  if (text !== "") context.streams.stdout.write(text);
  return exitCode && found > 0 ? ExitCode.nothing : ExitCode.done;
}

type Printer = (glance: Glance, verdicts: EventVerdicts) => string;

/** A finding as a line. Where only members are wanted that a glance tells, the rest is not made. */
function createPrinter(fields: readonly string[] | null, shape: (finding: Finding) => JsonRecord): Printer {
  if (fields !== null && fields.every(isGlanceField)) {
    return (glance) =>
      stringifySafely(Object.fromEntries(fields.map((field) => [field, glance[field as keyof Glance]])), false);
  }
  return ({ id }, { findings }) => {
    const items = [findings().get(id)].filter((finding) => finding !== undefined).map(shape);
    return stringifySafely((fields === null ? items : projectItems(items, fields))[0], false);
  };
}

const GLANCE_FIELDS: readonly string[] = [
  "id",
  "event",
  "attribute",
  "scope",
  "verdict",
  "level",
] satisfies (keyof Glance)[];

const isGlanceField = (field: string): boolean => GLANCE_FIELDS.includes(field);
