// When events were by times of day, and by the whole that they are part of.

import { expect, test } from "vitest";

import { formatBound } from "../../src/model/values/date.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { type Declared, makeDataset } from "../support/dataset.ts";

const WAR: Declared = {
  attributes: {
    date: { kind: "date", dates: "whole" },
    start: { kind: "date", dates: "start" },
    end: { kind: "date", dates: "end" },
    dead: { kind: "count" },
  },
  events: {
    fire: {},
    campaign: { kind: "span" },
    raid: { partOf: "campaign" },
    "the-war": { kind: "topic" },
    battle: { partOf: "the-war" },
  },
};

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    "an end an hour after its start is that of one span",
    ["annals: fire/start = 1887-03-15T09:00", "annals: fire/end = 1887-03-15T11:00"],
    ["1887-03-15..1887-03-15 – 1887-03-15..1887-03-15 stated span"],
  ],
  [
    "an end an hour before it is not",
    ["annals: fire/start = 1887-03-15T11:00", "annals: fire/end = 1887-03-15T09:00"],
    ["1887-03-15..1887-03-15 – 1887-03-15..open stated span", "open..1887-03-15 – 1887-03-15..1887-03-15 stated span"],
  ],
  [
    "a minute that both have is no turn",
    ["annals: fire/start = 1887-03-15T11:00", "annals: fire/end = 1887-03-15T11:00"],
    ["1887-03-15..1887-03-15 – 1887-03-15..1887-03-15 stated day"],
  ],
  [
    "times of which one has a zone are not put in order",
    ["annals: fire/start = 1887-03-15T11:00Z", "annals: fire/end = 1887-03-15T09:00"],
    ["1887-03-15..1887-03-15 – 1887-03-15..1887-03-15 stated span"],
  ],
  [
    "nor a time and a day",
    ["annals: fire/start = 1887-03-15T11:00", "annals: fire/end = 1887-03-15"],
    ["1887-03-15..1887-03-15 – 1887-03-15..1887-03-15 stated span"],
  ],
  [
    "a part is within its whole",
    ["annals: campaign/date = 1887/1889", "annals: raid/dead = 5"],
    ["1887-01-01..1889-12-31 – 1887-01-01..1889-12-31 order loose"],
  ],
  [
    "and ends no later than the whole does",
    ["annals: campaign/date = 1887/1889", "annals: raid/start = 1888-02"],
    ["1888-02-01..1888-02-29 – 1888-02-01..1889-12-31 stated span"],
  ],
  ["a topic has no time that its parts keep to", ["annals: the-war/date = 1887/1889", "annals: battle/dead = 5"], []],
])("%s", (_, told, expected) => {
  const event = /: ([^/]+)\//.exec(told.at(-1) ?? "")?.[1] ?? "";
  const extents = createJudge(makeDataset(told, WAR)).extentsOf(event);
  const shown = extents.map(({ start, end, basis, shape }) => {
    const [a, b, c, d] = [start.min, start.max, end.min, end.max].map(formatBound);
    return `${a}..${b} – ${c}..${d} ${basis} ${shape}`;
  });
  expect(shown).toEqual(expected);
});
