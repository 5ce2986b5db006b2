// What comes event by event gets the verdicts of a whole dataset, but for what only a whole one can tell.

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { createJudge } from "../../src/verdicts/judge.ts";
import { createOrigins } from "../../src/verdicts/origins.ts";
import { createStreamJudge, type Glance, type RawClaim } from "../../src/verdicts/stream.ts";
import type { Finding } from "../../src/verdicts/types.ts";
import { createDecoder } from "../../src/dataset/stream.ts";
import { isDisagreement } from "../../src/model/verdict.ts";
import { makeDataset, type Declared, type Fields } from "../support/dataset.ts";
import { claimsOf, DECLARED, EVENTS, SOURCES } from "./support.ts";

/** Neither links, nor checks across events, nor names of events. */
const TOWN: Declared = { ...DECLARED, checks: [], events: { alarm: {}, fire: {}, plague: {} } };

const isWithinEvent = ({ value, attribute }: Fields): boolean =>
  attribute !== "order" && !/ (?:after|before) |^(?:after|before) /.test(String(value));
const local = claimsOf({ qualified: true }).map((claims) => claims.filter(isWithinEvent));

/** A finding without its silences: a stream knows only the sources that tell of the event. */
const told = (finding: Finding): unknown => ({ ...finding, silences: null });

const glance = ({ id, verdict, level }: Glance): string => `${id} ${verdict} ${level}`;

test("event by event as all at once", () => {
  fc.assert(
    fc.property(local, fc.subarray([...SOURCES]), (claims, copied) => {
      const declared: Declared = { ...TOWN, sources: { wren: { derivedFrom: copied.filter((id) => id !== "wren") } } };
      const judge = createJudge(makeDataset(claims, declared));
      const registry = makeDataset([], declared);
      for (const event of EVENTS) {
        const lines = claims.filter((claim) => claim["event"] === event) as unknown as readonly RawClaim[];
        if (lines.length === 0) continue;
        const context = { registry, origins: createOrigins(registry), ...createDecoder(registry) };
        const whole = judge.ofEvent(event);
        const all = createStreamJudge({ ...context, accepts: () => true })(event, lines);
        expect(all.glances.map(glance).sort()).toEqual(whole.map(glance).sort());
        expect(new Set([...all.findings().values()].map(told))).toEqual(new Set(whole.map(told)));
        const some = createStreamJudge({ ...context, accepts: isDisagreement })(event, lines);
        expect(some.glances.map(glance).sort()).toEqual(judge.ofEvent(event, isDisagreement).map(glance).sort());
      }
    }),
  );
});

test("figures of a list are judged at a glance as they are closely", () => {
  const declared: Declared = {
    attributes: { boats: { kind: "count", cardinality: "many" } },
    sources: { pepys: {}, wren: {} },
  };
  const registry = makeDataset([], declared);
  const lines = ["pepys", "wren"].map((source, index) => ({
    id: source,
    source,
    event: "fire",
    attribute: "boats",
    value: index + 6,
  }));
  const context = { registry, origins: createOrigins(registry), ...createDecoder(registry) };
  const { glances } = createStreamJudge({ ...context, accepts: () => true })("fire", lines);
  const whole = createJudge(makeDataset(lines, declared)).ofEvent("fire");
  expect(glances.map(glance)).toEqual(["fire/boats partial minor"]);
  expect(glances.map(glance)).toEqual(whole.map(glance));
});
