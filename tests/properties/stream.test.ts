// What comes event by event gets the findings of a whole dataset, but for what only a whole one can know.

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { isDisagreement } from "../../src/model/verdict.ts";
import { wholeFinding } from "../../src/verdicts/findings-file.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { countHabits } from "../../src/verdicts/habits.ts";
import { createStreamJudge } from "../../src/verdicts/stream.ts";
import { makeDataset, type Declared, type Fields } from "../support/dataset.ts";
import { claimsOf, DECLARED, EVENTS, SOURCES } from "./support.ts";

/** Neither links, nor checks across events, nor names of events. */
const TOWN: Declared = { ...DECLARED, checks: [], events: { alarm: {}, fire: {}, plague: {} } };

const isWithinEvent = ({ value, attribute }: Fields): boolean =>
  attribute !== "order" && !/ (?:after|before) |^(?:after|before) /.test(String(value));
const local = claimsOf({ qualified: true }).map((claims) => claims.filter(isWithinEvent));

test("judging event by event gives the same as judging all at once", () => {
  fc.assert(
    fc.property(local, fc.subarray([...SOURCES]), fc.boolean(), (claims, copied, isAll) => {
      const declared: Declared = { ...TOWN, sources: { wren: { derivedFrom: copied.filter((id) => id !== "wren") } } };
      const dataset = makeDataset(claims, declared);
      const accepts = isAll ? () => true : isDisagreement;
      const judge = createJudge(dataset);
      const habits = countHabits(EVENTS.map((event) => dataset.claims.filter((claim) => claim.event === event)));
      const streamed = createStreamJudge({ ...dataset, claims: [] }, accepts, habits);
      for (const event of EVENTS) {
        const own = dataset.claims.filter((claim) => claim.event === event);
        expect(streamed(event, own).map(wholeFinding)).toEqual(judge.ofEvent(event, accepts).map(wholeFinding));
      }
    }),
  );
});
