// `random`: a random event, one thing that a source says about it, and the main disagreement.

import type { Finding } from "../verdicts/types.ts";
import type { Claim, EventRecord } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { isDisagreement, strengthOf } from "../model/verdict.ts";
import { type JsonRecord, lazily } from "../render/report.ts";
import { type Block, heading, hint, line, paragraph, type View } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { asCount, valueFlag } from "../cli/parameter.ts";
import { claimShape, eventShape } from "../present/json-shapes.ts";
import { discrepancyBlock } from "../present/discrepancies-view.ts";
import { eventSpans, placeOf, sourceSpan } from "../present/discrepancy-text.ts";
import { createMatrix } from "../present/matrix.ts";
import type { Session } from "../present/session.ts";
import { reporting } from "../cli/open-session.ts";
import { at, valueOf } from "../model/at.ts";

export const createCommand = defineCommand({
  description:
    "Shows an event picked at random: something that one source says about it, and the main disagreement. The same seed gives the same event, as long as the dataset is the same.",
  examples: [
    ["rashomon random", "Something to read"],
    ["rashomon random --seed 7", "The same event every time"],
  ],
  /** Null for a different event at each call. */
  parameters: { seed: valueFlag("--seed <n>", "A number that determines the pick", asCount) },
  run: reporting(({ seed }, session, context) => {
    const picked = pick(seed ?? context.clock().getTime() % SEEDS, session);
    const items = picked === null ? [] : [picked];
    return {
      kind: "random",
      query: { seed },
      total: items.length,
      items: lazily(items, (found) => pickShape(found, session)),
      columns: COLUMNS,
      view: () => viewPick(picked, session),
    };
  }),
});

const COLUMNS = "seed,event.id,event.title,claim.source,claim.statement,discrepancy.id,discrepancy.verdict".split(",");

/** Seeds taken from the clock are short, so that people can type them again. */
const SEEDS = 1_000_000;

interface Pick {
  readonly seed: number;
  readonly event: EventRecord;
  readonly claim: Claim;
  readonly finding: Finding | null;
}

/** Null for a dataset without claims. */
function pick(seed: number, { dataset, judge }: Session): Pick | null {
  const next = createRandom(seed);
  const events = [...new Set(dataset.claims.map(({ event }) => event))].sort(compareText);
  if (events.length === 0) return null;
  const anyOf = <T>(list: readonly T[]): T => at(list, Math.floor(next() * list.length));
  const event = valueOf(dataset.events, anyOf(events));
  const claim = anyOf(dataset.claims.filter((each) => each.event === event.id).sort((a, b) => compareText(a.id, b.id)));
  const findings = judge.ofEvent(event.id, isDisagreement);
  const [finding = null] = [...findings].sort(
    (a, b) => strengthOf(a.verdict) - strengthOf(b.verdict) || compareText(a.id, b.id),
  );
  return { seed, event, claim, finding };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pickShape({ seed, event, claim, finding }: Pick, { dataset, labels }: Session): JsonRecord {
  return {
    seed,
    event: eventShape(event, labels),
    claim: claimShape(claim, dataset, labels),
    discrepancy: finding && { id: finding.id, verdict: finding.verdict, level: finding.level },
  };
}

function viewPick(picked: Pick | null, { dataset, labels }: Session): View {
  if (picked === null) return { blocks: [paragraph(line(labels.phrases.noClaims))] };
  const { seed, event, claim, finding } = picked;
  const matrix = createMatrix(dataset, labels);
  const { next } = labels.phrases;
  const where = sourceSpan(
    claim.source,
    dataset,
    [labels.source(claim.source), placeOf(claim.locator)].join(" ").trim(),
  );
  const differing: readonly Block[] =
    finding === null ? [] : [discrepancyBlock(matrix.row(finding), { dataset, matrix, labels, withEvent: false })];
  return {
    blocks: [
      heading(1, ...eventSpans(event.id, labels)),
      paragraph(line(labels.statement(claim), "  ", where)),
      ...differing,
      hint(`rashomon show ${event.id}`, next.event),
      ...(finding === null ? [] : [hint(`rashomon explain ${finding.id}`, next.why)]),
      hint(`rashomon random --seed ${(seed + 1) % SEEDS}`, next.another),
    ],
  };
}
