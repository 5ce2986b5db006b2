// `discrepancies --stream`: claims that are sorted by event, judged one event at a time, findings as NDJSON.

import { createOrigins } from "../analysis/verdicts/origins.ts";
import { judgeStreamedEvent, type StreamContext } from "../analysis/verdicts/stream.ts";
import type { Finding } from "../analysis/verdicts/types.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { ExitCode } from "../exit-codes.ts";
import { loadEdtf } from "../model/values/date.ts";
import { isDisagreement, type Verdict } from "../model/verdict.ts";
import { projectItems } from "../render/fields.ts";
import { stringifySafely } from "../render/json.ts";
import type { JsonRecord } from "../render/report.ts";
import { createFindingShape } from "./shapes.ts";
import { openLabels } from "./workbench.ts";

export interface StreamOptions {
  /** A file, or "-" for standard input. */
  readonly stream: string;
  /** Empty: from `conflict` to `overlap`. */
  readonly verdict: readonly (Verdict | "all")[];
  readonly exitCode: boolean;
}

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
  const print = createPrinter(context.global.fields, createFindingShape(registry, openLabels(registry, context)));
  let found = 0;
  let text = "";
  for (const { event, claims } of readEvents(stream)) {
    for (const finding of judgeStreamedEvent(event, claims, judging).findings) {
      found++;
      text += `${print(finding)}\n`;
    }
    if (text.length > PIECE) {
      context.streams.stdout.write(text);
      text = "";
    }
  }
  if (text !== "") context.streams.stdout.write(text);
  return exitCode && found > 0 ? ExitCode.nothing : ExitCode.done;
}

/** A finding as a line; members of the finding itself, where only such are wanted, without shaping the rest. */
function createPrinter(
  fields: readonly string[] | null,
  shape: (finding: Finding) => JsonRecord,
): (finding: Finding) => string {
  if (fields === null) return (finding) => stringifySafely(shape(finding), false);
  if (!fields.every(isPlainField))
    return (finding) => stringifySafely(projectItems([shape(finding)], fields)[0], false);
  return (finding) =>
    stringifySafely(Object.fromEntries(fields.map((field) => [field, finding[field as PlainField]])), false);
}

const PLAIN_FIELDS = ["id", "event", "attribute", "scope", "verdict", "level"] as const;
type PlainField = (typeof PLAIN_FIELDS)[number];

const isPlainField = (field: string): boolean => (PLAIN_FIELDS as readonly string[]).includes(field);
