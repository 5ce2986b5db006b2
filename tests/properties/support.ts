// Random small datasets about one town, with few values so that sources meet, differ and contradict themselves often.

import * as fc from "fast-check";

import type { ValueKindName } from "../../src/model/values/index.ts";
import type { Declared, Fields } from "../support/dataset.ts";

export const EVENTS = ["alarm", "fire", "plague"] as const;

/** Texts that every kind may be written as, near enough to each other to relate in every way. */
export const WRITTEN: Readonly<Record<ValueKindName, readonly (string | number | boolean)[]>> = {
  count: [0, 6, 8, 9, 298, 300, "5..7", "7..9", ">=6", "<=8", "~8", "several", "several hundred"],
  measure: ["100 ft", "60 feet", "18 m", "18.3 m", "~60 ft", "5..6 kg", "12 lb", "$5", "5 EUR", "3 tons", "20 barrels"],
  "clock-time": ["09:04", "09:04:35", "~09:00", ">09:04", "~>09:04", "morning", "night", "08:45..09:04", "23:50/00:10"],
  date: [
    "1666-09-02T08:45/1666-09-02T09:04",
    "1666-09-02T09:04",
    "1666-09-02T09:04:35",
    "1666-09-02T09:00~",
    "1666",
    "1666-09",
    "1666-09-02",
    "1666-09-05",
    "1666-09~",
    "1666-09-02?",
    "1666-09-02/1666-09-05",
    "[1666-08..1666-09]",
    "[1665,1666-09-03]",
    "../1666",
    "1666-09/..",
    "P3D after fire",
    "P1M before plague",
    "P1Y after alarm",
    "P2W after fire",
    "after plague",
  ],
  "relative-date": ["P3D after fire", "P4D after fire", "P1M before plague", "after alarm", "before alarm"],
  duration: ["P3D", "P4D", "P5D", "P1M", "P30D", "~P1M", "P3D..P5D", "P2M"],
  name: [
    "Great Fire",
    "G. Fire",
    "1st Fire",
    "First Fire",
    "Great  Fyre",
    "The Great Fire",
    "Fire, Great",
    "Second Fire",
    "حريق",
    "Incendie",
    "Grand incendie",
  ],
  entity: ["lane", "city", "country", "river"],
  term: ["accident", "arson", "foreign-arson", "drought", "wind"],
  flag: [true, false, "yes", "no"],
  order: ["before fire", "after fire", "after plague", "before alarm"],
  text: ["It burnt.", "it burnt", "It was put out."],
};

export const DECLARED = {
  attributes: {
    dead: { kind: "count", importance: "key" },
    date: { kind: "date", dates: "whole", importance: "key" },
    start: { kind: "date", dates: "start" },
    end: { kind: "date", dates: "end" },
    lasted: { kind: "duration" },
    height: { kind: "measure" },
    hour: { kind: "clock-time" },
    place: { kind: "entity" },
    name: { kind: "name" },
    cause: { kind: "term", nature: "framing" },
    seen: { kind: "flag", importance: "minor" },
    order: { kind: "order" },
    tale: { kind: "text" },
    days: { kind: "date", cardinality: "many" },
  },
  scopes: { bakers: { partOf: "city" }, city: {}, ships: {} },
  entities: { lane: { partOf: "city" }, city: { partOf: "country" }, country: {}, river: {}, crowd: {} },
  terms: {
    accident: { vocabulary: "cause", excludes: ["arson"] },
    arson: { vocabulary: "cause" },
    "foreign-arson": { vocabulary: "cause", broader: "arson" },
    drought: { vocabulary: "cause" },
    wind: { vocabulary: "cause" },
  },
  events: { alarm: {}, fire: { title: { en: "Great Fire", fr: "Grand incendie" } }, plague: {} },
  checks: [
    { id: "sum", event: "alarm", type: "sum", total: "fire/dead", parts: ["fire/dead/bakers", "fire/dead/ships"] },
    { id: "days", event: "fire", type: "duration", duration: "fire/lasted", from: "plague/date", to: "fire/date" },
  ],
} as const satisfies Declared;

export const SOURCES = ["evelyn", "gazette", "pepys", "wren"] as const;
type AttributeId = keyof typeof DECLARED.attributes;
const attributeIds = Object.keys(DECLARED.attributes) as AttributeId[];

export interface ClaimOptions {
  /** Scopes, times, hedges and voices too. */
  readonly qualified: boolean;
}

/** A claim of one of the sources. Ids come later. */
const claimOf = ({ qualified }: ClaimOptions): fc.Arbitrary<Fields> =>
  fc.constantFrom(...attributeIds).chain((attribute) => {
    const { kind } = DECLARED.attributes[attribute];
    const sometimes = <T>(...values: readonly T[]) =>
      qualified ? fc.option(fc.constantFrom(...values), { freq: 3 }) : fc.constant(null);
    return fc.record({
      source: fc.constantFrom(...SOURCES),
      event: fc.constantFrom(...EVENTS),
      attribute: fc.constant(attribute),
      value: fc.constantFrom(...WRITTEN[kind]),
      scope: kind === "count" || kind === "duration" ? sometimes("bakers", "city", "ships") : fc.constant(null),
      asOf: sometimes("1665", "1666", "1666-09"),
      hedge: sometimes("heard"),
      attributedTo: sometimes("crowd"),
    });
  });

/** Claims with ids of their own, so that their order can change. */
export const claimsOf = (options: ClaimOptions, maxLength = 24): fc.Arbitrary<readonly Fields[]> =>
  fc
    .array(claimOf(options), { minLength: 1, maxLength })
    .map((claims) => claims.map((claim, n) => ({ id: `c${n}`, ...claim })));

/** The same town with links between events and copying among sources. */
export const declaredOf: fc.Arbitrary<Declared> = fc
  .record({
    same: fc.subarray(["alarm", "plague"]),
    copies: fc.tuple(fc.subarray(["evelyn", "gazette"]), fc.subarray(["pepys", "gazette"])),
  })
  .map(({ same, copies: [pepys, wren] }) => ({
    ...DECLARED,
    events: { ...DECLARED.events, fire: { ...DECLARED.events.fire, possiblySameAs: same } },
    sources: { evelyn: {}, gazette: {}, pepys: { derivedFrom: pepys }, wren: { derivedFrom: wren } },
  }));
