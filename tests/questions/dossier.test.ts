import { expect, test } from "vitest";

import { compileDossier } from "../../src/questions/dossier.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { makeDataset } from "../support/dataset.ts";

const FIRE = makeDataset(
  [
    "pepys: plague/date = 1665",
    "pepys: fire/date = 1666-09-02",
    "evelyn: fire/date = 1666-09-02",
    "pepys: rebuilding/date = 1667",
    "pepys: rebuilding/date = P1Y after fire",
    "pepys: bakery/order = before fire",
    "evelyn: omen/tale = a comet",
  ],
  {
    attributes: { date: { kind: "date", dates: "whole" }, tale: {}, order: { kind: "order" } },
    sources: { gazette: {} },
    events: { fire: {}, bakery: { partOf: "fire", possiblySameAs: ["omen"] } },
  },
);
const judge = createJudge(FIRE);
const dossierOf = (id: string) => {
  const event = FIRE.events.get(id);
  if (!event) throw new Error(`There is no ${id}`);
  return compileDossier(FIRE, judge, event);
};
const ids = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

test("who covers the event, and who does not", () => {
  const { covering, silent, claims } = dossierOf("fire");
  expect({ covering, silent, claims: ids(claims) }).toEqual({
    covering: ["pepys", "evelyn"],
    silent: ["gazette"],
    claims: ["pepys-2", "evelyn-3"],
  });
});

test("its place among other events", () => {
  const fire = dossierOf("fire");
  expect([fire.previous?.id, fire.next?.id, ids(fire.parts)]).toEqual(["plague", "rebuilding", ["bakery"]]);
  const bakery = dossierOf("bakery");
  expect([bakery.partOf?.id, ids(bakery.possiblySameAs), bakery.previous?.id, bakery.next?.id]).toEqual([
    "fire",
    ["omen"],
    "plague",
    "rebuilding",
  ]);
  const omen = dossierOf("omen");
  expect([omen.previous, omen.next, omen.during]).toEqual([null, null, []]);
  expect(ids(dossierOf("omen").possiblySameAs)).toEqual(["bakery"]);
  expect(dossierOf("plague").previous).toBeNull();
});

test("events during it and throughout it are marked as such; its whole and its parts are not", () => {
  const siege = makeDataset(
    [
      "annals: war/start = 1170-01-01",
      "annals: war/lasted = P365D",
      "annals: siege/date = 1170-03/1170-06",
      "annals: sortie/date = 1170-04-10",
      "annals: eclipse/date = 1170-04-10",
      "annals: frost/date = 1170-03",
      "annals: thaw/date = 1170-07",
      "annals: envoy/order = during siege",
    ],
    {
      attributes: {
        date: { kind: "date", dates: "whole" },
        start: { kind: "date", dates: "start" },
        lasted: { kind: "duration" },
        order: { kind: "order" },
      },
      events: { siege: { kind: "span" }, sortie: { partOf: "siege" }, war: { kind: "span" } },
    },
  );
  const of = (id: string) => compileDossier(siege, createJudge(siege), siege.events.get(id)!);
  expect(ids(of("siege").during)).toEqual(["war", "eclipse"]);
  expect(ids(of("sortie").during)).toEqual(["war", "eclipse"].slice(0, 1));
  expect(ids(of("eclipse").during)).toEqual(["war", "siege"]);
  expect(of("siege").next?.id).toBe("thaw");
  expect(of("envoy").next?.id).toBe("thaw");
});

test("findings are those of the judge; checks that hold are listed separately, those that cannot be made are left out", () => {
  const { findings, passed } = dossierOf("rebuilding");
  expect(ids(findings)).toEqual(["rebuilding/date"]);
  expect(ids(passed)).toEqual(["rebuilding/check/relative-date-pepys-5"]);
  expect(dossierOf("bakery").findings.map(({ verdict }) => verdict)).toEqual(["single", "identity"]);
});
