// Every verdict of the ladder, and the cases that other tools take for one of them.

import { describe, expect, test } from "vitest";

import type { Verdict } from "../../src/model/verdict.ts";
import { claim, type Declared, type Told } from "../support/dataset.ts";
import { findingAt, verdictAt } from "./support.ts";

/** Thermopylae, 480 BC, as told by writers of antiquity; what they are made to say here is not what they say. */
const THERMOPYLAE: Declared = {
  attributes: {
    spartans: { kind: "count" },
    fallen: { kind: "count" },
    date: { kind: "date", dates: "whole" },
    start: { kind: "date", dates: "start" },
    end: { kind: "date", dates: "end" },
    lasted: { kind: "duration" },
    place: { kind: "entity" },
    name: { kind: "name" },
    "local-name": { kind: "name" },
    traitor: { kind: "name" },
    commander: { kind: "name", cardinality: "exclusive" },
    held: { kind: "flag" },
    order: { kind: "order" },
    motive: { kind: "term", nature: "framing" },
    allies: { kind: "term", cardinality: "many" },
    weapon: { kind: "term" },
    tale: { kind: "text" },
  },
  entities: {
    "hot-gates": { label: "Hot Gates", partOf: "malis" },
    malis: {},
    euboea: {},
    ephialtes: { label: { en: "Ephialtes", el: "Ἐφιάλτης" }, synonyms: ["Epialtes of Trachis"] },
  },
  scopes: { greeks: {}, "spartans-only": { partOf: "greeks" }, persians: {} },
  terms: {
    glory: { vocabulary: "motive" },
    law: { vocabulary: "motive", excludes: ["despair"] },
    despair: { vocabulary: "motive" },
    oracle: { vocabulary: "motive", broader: "religion" },
    religion: { vocabulary: "motive" },
    thespians: { vocabulary: "allies" },
    thebans: { vocabulary: "allies" },
    phocians: { vocabulary: "allies" },
    locrians: { vocabulary: "allies" },
  },
  events: { battle: {}, artemisium: {}, salamis: {} },
};

const cases = (rows: readonly (readonly [Verdict, readonly Told[], string?])[]) =>
  rows.map(([verdict, claims, id]) => ({ verdict, claims, id: id ?? itemOf(claims) }));

function itemOf([first]: readonly Told[]): string {
  const item = typeof first === "string" ? /: (\S+?)(?:@\S+)? = /.exec(first)?.[1] : undefined;
  if (item === undefined) throw new Error("Name the item");
  return item;
}

const verify = ({ id, claims, verdict }: ReturnType<typeof cases>[number]): void => {
  expect(verdictAt(id, claims, THERMOPYLAE)).toBe(verdict);
};

describe("one true value", () => {
  test.each(
    cases([
      ["conflict", ["herodotus: battle/spartans = 300", "ctesias: battle/spartans = 1000"]],
      ["conflict", ["herodotus: battle/date = 1480-08", "diodorus: battle/date = 1480-09"]],
      ["conflict", ["herodotus: battle/lasted = P3D", "ctesias: battle/lasted = P5D"]],
      ["conflict", ["herodotus: battle/place = hot-gates", "ctesias: battle/place = euboea"]],
      ["conflict", ["herodotus: battle/held = true", "ctesias: battle/held = false"]],
      ["conflict", ["herodotus: battle/order = after artemisium", "ctesias: battle/order = before artemisium"]],
      ["conflict", ["herodotus: battle/commander = Leonidas", "ctesias: battle/commander = Pausanias"]],
      ["conflict", ["herodotus: battle/fallen = 0", "ctesias: battle/fallen = 20000"]],
      // an event may have a name in each language
      ["framing", ["herodotus: battle/local-name = Thermopylai", "ctesias: battle/local-name = Anopaia"]],
      // what nobody declares has one true value as long as no source gives two
      ["conflict", ["herodotus: battle/traitor = Ephialtes", "ctesias: battle/traitor = Calliades"]],
      ["conflict", ["herodotus: battle/weapon = spears", "ctesias: battle/weapon = bows"]],
      [
        "framing",
        [
          "herodotus: battle/weapon = spears",
          "ctesias: battle/weapon = bows",
          "ctesias: salamis/weapon = rams",
          "ctesias: salamis/weapon = bows",
        ],
      ],
      ["self-conflict", ["herodotus: battle/spartans = 300", "herodotus: battle/spartans = 400"]],
      ["precision", ["herodotus: battle/date = 1480-08-20", "diodorus: battle/date = 1480-08"]],
      ["precision", ["herodotus: battle/place = hot-gates", "diodorus: battle/place = malis"]],
      ["precision", ["herodotus: battle/spartans = 300", "diodorus: battle/spartans = several hundred"]],
      ["precision", ["herodotus: battle/commander = Leonidas", "diodorus: battle/commander = King Leonidas"]],
      ["rounding", ["herodotus: battle/spartans = 298", "diodorus: battle/spartans = 300"]],
      ["overlap", ["herodotus: battle/spartans = 200..300", "diodorus: battle/spartans = 300..400"]],
      ["overlap", ["herodotus: battle/date = [1480-08..1480-09]", "diodorus: battle/date = [1480-09..1480-10]"]],
      ["spelling", ["herodotus: battle/commander = Leonidas", "diodorus: battle/commander = Leonidás"]],
      ["agreement", ["herodotus: battle/spartans = 300", "diodorus: battle/spartans = 300"]],
      ["agreement", ["herodotus: battle/lasted = P3D", "diodorus: battle/lasted = P2D"]],
      ["agreement", ["herodotus: battle/held = yes", "diodorus: battle/held = true"]],
      ["single", ["herodotus: battle/spartans = 300", "diodorus: battle/fallen = 20000"]],
      [
        "undetermined",
        ["herodotus: battle/tale = They combed their hair.", "diodorus: battle/tale = They charged by night."],
      ],
    ]),
  )("$verdict: $claims", verify);
});

describe("a list", () => {
  test.each(
    cases([
      ["agreement", ["herodotus: battle/allies = thespians", "diodorus: battle/allies = thespians"]],
      [
        "partial",
        [
          "herodotus: battle/allies = thespians",
          "herodotus: battle/allies = thebans",
          "diodorus: battle/allies = thespians",
        ],
      ],
      [
        "partial",
        [
          "herodotus: battle/allies = thespians",
          "herodotus: battle/allies = thebans",
          "diodorus: battle/allies = thebans",
          "diodorus: battle/allies = phocians",
        ],
      ],
      ["framing", ["herodotus: battle/allies = thespians", "diodorus: battle/allies = locrians"]],
      [
        "partial",
        ["herodotus: battle/motive = oracle", "herodotus: battle/motive = glory", "diodorus: battle/motive = religion"],
      ],
      [
        "agreement",
        [
          "herodotus: battle/allies = thespians",
          "herodotus: battle/allies = thebans",
          "diodorus: battle/allies = thebans",
          "diodorus: battle/allies = thespians",
        ],
      ],
      ["single", ["herodotus: battle/allies = thespians", "herodotus: battle/allies = thebans"]],
    ]),
  )("$verdict: $claims", verify);
});

describe("mood and hedges", () => {
  const voiced = (source: string, value: string, attributedTo: string | null): Told => ({
    source,
    event: "battle",
    attribute: "motive",
    value,
    attributedTo,
  });
  test.each(
    cases([
      ["framing", ["herodotus: battle/motive = glory", "ctesias: battle/motive = despair"]],
      ["framing", [voiced("herodotus", "law", "demaratus"), voiced("ctesias", "law", "xerxes")], "battle/motive"],
      ["framing", [voiced("herodotus", "law", null), voiced("ctesias", "law", "xerxes")], "battle/motive"],
      ["agreement", [voiced("herodotus", "law", "demaratus"), voiced("ctesias", "law", "demaratus")], "battle/motive"],
      ["conflict", ["herodotus: battle/motive = law", "ctesias: battle/motive = despair"]],
      [
        "partial",
        ["herodotus: battle/motive = law", "herodotus: battle/motive = glory", "ctesias: battle/motive = glory"],
      ],
      [
        "conflict",
        [
          "herodotus: battle/motive = law",
          "herodotus: battle/motive = glory",
          "ctesias: battle/motive = glory",
          "ctesias: battle/motive = despair",
        ],
      ],
      ["precision", ["herodotus: battle/motive = oracle", "diodorus: battle/motive = religion"]],
      ["framing", ["herodotus: battle/name = The Hot Gates", "ctesias: battle/name = Battle of the Pass"]],
    ]),
  )("$verdict: $claims", verify);
});

describe("what looks like a conflict but is not", () => {
  test.each(
    cases([
      // a precise value and a loose one
      ["precision", ["herodotus: battle/date = 1480-08-20", "diodorus: battle/date = 1480"]],
      ["precision", ["herodotus: battle/spartans = 300", "ctesias: battle/spartans = >=200"]],
      // ranges that touch
      ["overlap", ["herodotus: battle/fallen = 10..20", "ctesias: battle/fallen = 20..30"]],
      ["overlap", ["herodotus: battle/date = 1480-08/1480-09", "ctesias: battle/date = 1480-09/1480-10"]],
      ["overlap", ["herodotus: battle/date = 1480-08-18/1480-08-20", "ctesias: battle/date = 1480-08-19/1480-08-20"]],
      ["precision", ["herodotus: battle/date = 1480-08-18/1480-08-20", "ctesias: battle/date = 1480-08/1480-08"]],
      ["precision", ["herodotus: battle/date = 1480-08-18/1480-08-20", "ctesias: battle/date = 1480-08-18/.."]],
      // a name in another script: known to the dataset, and not
      ["spelling", ["herodotus: battle/traitor = Ephialtes", "diodorus: battle/traitor = Ἐφιάλτης"]],
      ["undetermined", ["herodotus: battle/traitor = Onetes", "diodorus: battle/traitor = Ὀνήτης"]],
      ["undetermined", ["herodotus: battle/commander = Leonidas", "diodorus: battle/commander = Λεωνίδας"]],
      // values that held at other times
      ["series", ["herodotus: battle/spartans@1480-08-18 = 300", "diodorus: battle/spartans@1480-08-20 = 2"]],
      // the first and last day counted, or not
      ["agreement", ["herodotus: battle/lasted = P444D", "diodorus: battle/lasted = P443D"]],
      // orders against different events
      ["undetermined", ["herodotus: battle/order = after artemisium", "diodorus: battle/order = before salamis"]],
      // parts
      ["single", ["herodotus: battle/fallen/greeks = 4000", "diodorus: battle/fallen/persians = 20000"]],
      ["single", ["herodotus: battle/fallen/spartans-only = 300", "diodorus: battle/fallen/greeks = 4000"]],
      // an interval told whole and told by its ends
      ["single", ["herodotus: battle/date = 1480-08-18/1480-08-20", "diodorus: battle/start = 1480-08-18"]],
    ]),
  )("$verdict: $claims", verify);
});

describe("a source's own figure and the one that it quotes", () => {
  const spartans = (source: string, value: number, attributedTo: string | null): Told => ({
    source,
    event: "battle",
    attribute: "spartans",
    value,
    attributedTo,
  });
  test.each(
    cases([
      [
        "conflict",
        [spartans("herodotus", 300, null), spartans("herodotus", 1000, "ephorus"), spartans("ctesias", 1000, null)],
        "battle/spartans",
      ],
      [
        "agreement",
        [
          spartans("herodotus", 300, null),
          spartans("herodotus", 1000, "ephorus"),
          spartans("ctesias", 1000, "ephorus"),
        ],
        "battle/spartans",
      ],
      ["agreement", [spartans("herodotus", 1000, "ephorus"), spartans("ctesias", 1000, null)], "battle/spartans"],
      ["conflict", [spartans("herodotus", 1000, "ephorus"), spartans("ctesias", 300, null)], "battle/spartans"],
    ]),
  )("$verdict: $claims", verify);
});

describe("what looks like agreement but is not", () => {
  test.each(
    cases([
      ["single", ["herodotus: battle/spartans = 300", "diodorus: salamis/spartans = 300"]],
      ["conflict", ["herodotus: battle/traitor = First Ephialtes", "ctesias: battle/traitor = Second Ephialtes"]],
      ["conflict", ["herodotus: battle/spartans = 0", "diodorus: battle/spartans = 300"]],
      // both give the last figure alike, but not the first
      [
        "conflict",
        [
          "herodotus: battle/spartans@1480-08-18 = 300",
          "herodotus: battle/spartans@1480-08-20 = 2",
          "ctesias: battle/spartans@1480-08-18 = 1000",
          "ctesias: battle/spartans@1480-08-20 = 2",
        ],
      ],
    ]),
  )("$verdict: $claims", verify);
});

describe("most sources cannot be compared with each other", () => {
  const order: Declared = { attributes: { order: { kind: "order" } } };
  const told = (...others: readonly string[]): readonly string[] => [
    "pepys: fire/order = after plague",
    "wren: fire/order = after plague",
    ...others.map((other, index) => `source-${index}: fire/order = ${other}`),
  ];

  test("a value that two of three share is no agreement, and the reason is given", () => {
    const finding = findingAt("fire/order", told("after alarm"), order);
    expect(finding).toMatchObject({ verdict: "undetermined", level: null });
    expect(finding.evidence.map(({ verdict }) => verdict)).toEqual(["agreement", "undetermined"]);
  });

  test("a value that three of four share is an agreement", () => {
    expect(verdictAt("fire/order", told("after plague", "after alarm"), order)).toBe("agreement");
  });

  test("a value that is only inferred prevents no agreement", () => {
    const inferred = claim("rae: fire/order = after plague", { basis: { inferred: "from the next page" } });
    expect(verdictAt("fire/order", [...told(), inferred], order)).toBe("agreement");
  });
});
