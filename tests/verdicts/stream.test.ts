// A stream is judged one event after another, as a dataset without what lies in other events would be.

import { expect, test } from "vitest";

import { valueOf } from "../../src/model/at.ts";
import type { Claim } from "../../src/model/dataset.ts";
import { groupBy } from "../../src/model/groups.ts";
import { wholeFinding } from "../../src/verdicts/findings-file.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { createStreamJudge } from "../../src/verdicts/stream.ts";
import { type Declared, makeDataset, type Told } from "../support/dataset.ts";

const TOLD: readonly Told[] = [
  "annals: siege/dead = 40",
  "songs: siege/dead = 60",
  "annals: siege/dead/guards = 70",
  "annals: breach/dead = 10",
  "songs: flood/cause = rain",
  "songs: flood/date = P1D after siege",
  "annals: flood/date = 1643-05-02",
];

const DECLARED: Declared = {
  scopes: { guards: {} },
  events: { siege: { kind: "span" }, breach: {}, flood: { kind: "topic" } },
  checks: [{ id: "lost", event: "siege", type: "sum", total: "siege/dead", parts: ["breach/dead"] }],
};

const inStream = (declared: Declared, accepts: (verdict: string) => boolean = () => true) => {
  const { claims, ...registry } = makeDataset(TOLD, declared);
  const judge = createStreamJudge({ ...registry, claims: [] }, accepts);
  return [...groupBy(claims, ({ event }: Claim) => event)].flatMap(([event, own]) =>
    judge(event, own).map(wholeFinding),
  );
};

test("every event is judged as if it were alone", () => {
  const alone = ["siege", "breach", "flood"].flatMap((event) => {
    const own = makeDataset(TOLD, DECLARED).claims.filter((claim) => claim.event === event);
    return createJudge({ ...makeDataset(TOLD, DECLARED), claims: own, checks: [] })
      .ofEvent(event)
      .map(wholeFinding);
  });
  const linked = {
    siege: { kind: "span" },
    breach: { partOf: "siege", possiblySameAs: ["siege"] },
    flood: { kind: "topic" },
  };
  expect(inStream({ ...DECLARED, events: linked })).toEqual(alone);
});

test("only the verdicts that are wanted are given", () => {
  expect(inStream(DECLARED, (verdict) => verdict === "conflict").map(({ id }) => id)).toEqual(["siege/dead"]);
});

test("what another source leaves out of an event is an omission, and not what it leaves out of a topic", () => {
  const levelOf = (kind: string): unknown =>
    inStream({ attributes: { cause: { kind: "name", importance: "key" } }, events: { flood: { kind } } }).find(
      ({ id }) => id === "flood/cause",
    )?.level;
  expect([levelOf("point"), levelOf("topic")]).toEqual(["omission", null]);
});

test("undeclared attributes are judged in the order in which they appear", () => {
  const { claims, attributes, ...rest } = makeDataset(TOLD, DECLARED);
  const known = new Map([...attributes].slice(0, 1));
  const judge = createStreamJudge({ ...rest, claims: [], attributes: known }, () => true);
  const flood = claims.filter(({ event }) => event === "flood");
  expect(
    judge(
      "siege",
      claims.filter(({ event }) => event === "siege"),
    ).map(({ id }) => id),
  ).toEqual(["siege/dead", "siege/dead/guards"]);
  for (const id of [...attributes.keys()].toReversed()) known.set(id, valueOf(attributes, id));
  const order = [...known.keys()];
  const found = new Set(judge("flood", flood).map(({ attribute }) => attribute));
  expect([...found]).toEqual(order.filter((id) => found.has(id)));
  expect(found.size).toBeGreaterThan(1);
});
