// Datasets of awkward shapes and great sizes: one event with all claims, thousands of sources, deep nesting, long chains.
// `writeShape(name, folder)` writes one; a smaller size makes a small dataset of the same shape.

import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const DAY = 86_400_000;
const day = (number) => new Date(Date.UTC(1800, 0, 1) + (number % 60_000) * DAY).toISOString().slice(0, 10);
const range = (count, make) => Array.from({ length: count }, (_, at) => make(at));
const claim = (source, event, attribute, value, more) => ({ source, event, attribute, value, ...more });
const event = (id, more) => ({ id, kind: "point", title: { en: `Event ${id}` }, ...more });
const COUNT = { id: "deaths", kind: "count", cardinality: "exclusive" };
const DATE = { id: "date", kind: "date", cardinality: "exclusive", dates: "whole" };

/** In a chain each is part of the next: the last contains all others. */
const nested = (size, name, make, field) =>
  range(size, (at) => make(`${name}${at}`, at + 1 < size ? { [field]: `${name}${at + 1}` } : {}));

function* chained(size, make) {
  for (let at = 0; at < size; at++) for (const source of ["a", "b"]) yield make(source, at);
}

const deathsAndDate = (source, at) =>
  at % 2 === 0
    ? claim(source, `e${at}`, "deaths", source === "a" ? at : at + (at % 3))
    : claim(source, `e${at}`, "date", day(source === "a" ? at : at + (at % 3)));

/** Two sources name the same nested things from both ends. */
const crossed = (attribute, prefix) => (size) =>
  chained(size, (source, at) =>
    claim(source, `e${at >> 5}`, attribute, `${prefix}${source === "a" ? at : size - 1 - at}`),
  );

/**
 * Each shape: its usual size, its claims in order of event (`*claims(size)`), and the other files. Sources, events and attributes
 * that nothing declares are made from the claims.
 */
export const SHAPES = {
  "claims of one event": {
    size: 100_000,
    *claims(size) {
      for (let at = 0; at < size; at++) {
        const item = Math.floor(at / 20);
        yield claim(`s${at % 20}`, "e0", `a${item % 50}`, item + (at % 7 === 0 ? 1 : 0), {
          scope: `part-${Math.floor(item / 50)}`,
        });
      }
    },
  },
  "sources on one item": {
    size: 10_000,
    *claims(size) {
      for (let at = 0; at < size; at++) yield claim(`s${at}`, "e0", "deaths", (at % 97) + 3);
    },
    attributes: [COUNT],
  },
  "values of one item": {
    size: 10_000,
    *claims(size) {
      for (let at = 0; at < size; at++) yield claim(`s${at}`, "e0", "deaths", at + 3);
    },
    attributes: [COUNT],
  },
  sources: {
    size: 100_000,
    *claims(size) {
      for (let at = 0; at < size; at++) yield claim(`s${at}`, `e${at >> 1}`, "deaths", at % 5);
    },
    attributes: [COUNT],
  },
  "sources, few claims each": {
    size: 4178,
    *claims(size) {
      const sources = Math.ceil(size * 0.578);
      for (let at = 0; at < size; at++) {
        const where = at % 10 < 4 ? at % 25 : 25 + (at % Math.ceil(size / 4));
        yield claim(`s${(at * 7919) % sources}`, `e${where}`, "deaths", 10 + (at % 40));
        yield claim(`s${(at * 7919) % sources}`, `e${where}`, "date", day(where * 50 + (at % 9)));
      }
    },
    attributes: [COUNT, DATE],
  },
  "sources that overlap": {
    size: 2000,
    *claims(size) {
      for (let at = 0; at < 20; at++)
        for (let source = 0; source < size; source++) yield claim(`s${source}`, `e${at}`, "deaths", (source * at) % 11);
    },
    attributes: [COUNT],
  },
  events: {
    size: 100_000,
    claims: (size) => chained(size, deathsAndDate),
    events: (size) => range(size, (at) => event(`e${at}`)),
    attributes: [COUNT, DATE],
  },
  "events nested": {
    size: 20_000,
    claims: (size) => chained(size, deathsAndDate),
    events: (size) => nested(size, "e", event, "partOf"),
    attributes: [COUNT, DATE],
  },
  "parts of one event": {
    size: 20_000,
    claims: (size) => chained(size, deathsAndDate),
    events: (size) => range(size, (at) => event(`e${at}`, at === 0 ? {} : { partOf: "e0" })),
    attributes: [COUNT, DATE],
  },
  "scopes nested": {
    size: 5000,
    claims: (size) =>
      chained(size, (source, at) =>
        claim(source, "e0", "deaths", source === "a" ? at : at + (at % 3), { scope: `p${at}` }),
      ),
    attributes: [COUNT],
    scopes: (size) => nested(size, "p", (id, more) => ({ id, ...more }), "partOf"),
  },
  "entities nested": {
    size: 20_000,
    claims: crossed("place", "n"),
    attributes: [{ id: "place", kind: "entity", cardinality: "many" }],
    entities: (size) =>
      nested(size, "n", (id, more) => ({ id, type: "place", label: { en: `Place ${id}` }, ...more }), "partOf"),
  },
  "terms nested": {
    size: 20_000,
    claims: crossed("cause", "t"),
    attributes: [{ id: "cause", kind: "term", cardinality: "many" }],
    terms: (size) =>
      nested(size, "t", (id, more) => ({ id, vocabulary: "cause", label: { en: `Cause ${id}` }, ...more }), "broader"),
  },
  "parts of a sum": {
    size: 10_000,
    *claims(size) {
      yield* chained(size, (source, at) => claim(source, `e${at}`, "deaths", at % 9));
      yield claim("a", "total", "deaths", 7);
      yield claim("b", "total", "deaths", Math.floor(size / 9) * 36);
    },
    attributes: [COUNT],
    checks: (size) => [
      {
        id: "sum",
        event: "total",
        label: { en: "Sum" },
        type: "sum",
        total: "total/deaths",
        parts: range(size, (at) => `e${at}/deaths`),
      },
    ],
  },
  "times of a sum": {
    size: 8000,
    *claims(size) {
      for (let at = 0; at < size; at++)
        for (const [attribute, value] of [
          ["total", 7],
          ["dead", 3],
          ["injured", 4],
        ])
          yield claim("a", "e0", attribute, value, { asOf: String(1000 + at) });
    },
    attributes: ["total", "dead", "injured"].map((id) => ({ ...COUNT, id })),
    checks: () => [
      {
        id: "sum",
        event: "e0",
        label: { en: "Sum" },
        type: "sum",
        total: "e0/total",
        parts: ["e0/dead", "e0/injured"],
      },
    ],
  },
  "two events that may be one": {
    size: 20_000,
    *claims(size) {
      for (let at = 0; at < size; at++)
        for (const of of [0, 1])
          yield claim(`s${at}`, `e${of}`, "deaths", (at % 97) + of, at % 3 === 0 ? { scope: `p${at % 50}` } : {});
    },
    events: () => [event("e0"), event("e1", { possiblySameAs: ["e0"] })],
    attributes: [COUNT],
  },
  "events that may be one, in a chain": {
    size: 5000,
    claims: (size) => chained(size, deathsAndDate),
    events: (size) => range(size, (at) => event(`e${at}`, at === 0 ? {} : { possiblySameAs: [`e${at - 1}`] })),
    attributes: [COUNT, DATE],
  },
  "events that may be one of many": {
    size: 5000,
    claims: (size) => chained(size, deathsAndDate),
    events: (size) => range(size, (at) => event(`e${at}`, at === 0 ? {} : { possiblySameAs: ["e0"] })),
    attributes: [COUNT, DATE],
  },
  "dates from dates": {
    size: 5000,
    claims: (size) =>
      chained(size, (source, at) =>
        claim(
          source,
          `e${at}`,
          "date",
          at === 0 ? "1800-01-01" : `P${source === "a" ? 1 : 1 + (at % 2)}D after e${at - 1}`,
        ),
      ),
    attributes: [DATE],
  },
  orders: {
    size: 5000,
    claims: (size) =>
      chained(size, (source, at) =>
        claim(
          source,
          `e${at}`,
          "order",
          `${source === "a" || at % 7 > 0 ? "after" : "before"} e${(at + size - 1) % size}`,
        ),
      ),
    attributes: [{ id: "order", kind: "order", cardinality: "many" }],
  },
  claims: {
    size: 1_000_000,
    *claims(size) {
      for (let at = 0; at < size; at++) {
        const item = Math.floor(at / 5);
        const value = (item * 7919) % 5000;
        const given = at % 5 === 0 && item % 3 === 0 ? value + 7 : value;
        yield claim(
          `s${at % 5}`,
          `e${String(Math.floor(item / 10)).padStart(6, "0")}`,
          `a${item % 10}`,
          item % 2 === 0 ? given : day(given),
        );
      }
    },
    attributes: range(10, (at) => ({
      ...(at % 2 === 0 ? COUNT : { kind: "date", cardinality: "exclusive" }),
      id: `a${at}`,
    })),
  },
};

/** Writes a dataset of that shape as a folder. */
export function writeShape(name, folder, size = SHAPES[name].size) {
  const { claims, attributes, scopes, terms, events, entities, checks } = SHAPES[name];
  mkdirSync(folder, { recursive: true });
  const writeJson = (file, value) => writeFileSync(join(folder, file), JSON.stringify(value));
  writeJson("dataset.json", {
    format: "rashomon/1",
    id: "shape",
    title: { en: name },
    ...(attributes ? { attributes } : {}),
    ...(scopes ? { scopes: scopes(size) } : {}),
    ...(terms ? { terms: terms(size) } : {}),
  });
  if (events) writeJson("events.json", events(size));
  if (entities) writeJson("entities.json", entities(size));
  if (checks) writeJson("checks.json", checks(size));
  writeClaims(join(folder, "claims.ndjson"), claims(size));
}

function writeClaims(path, claims) {
  const file = openSync(path, "w");
  let lines = "";
  for (const one of claims) {
    lines += `${JSON.stringify(one)}\n`;
    if (lines.length < 1_000_000) continue;
    writeSync(file, lines);
    lines = "";
  }
  writeSync(file, lines);
  closeSync(file);
}
