// A dataset with names only, as a table gives it, asked in languages that none of its sources is written in.

import { describe, expect, test } from "vitest";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { claim, makeDataset } from "../support/dataset.ts";
import { searchIn } from "./support.ts";

describe("a table without annotations can be searched in any language", () => {
  const mine = makeDataset(
    [
      "gazette: blast/killed = 12",
      "herald: blast/killed = 14",
      "gazette: blast/cause = coal dust",
      "herald: trial/opened = 1920-05-03",
    ].map((terse) => claim(terse)),
    {
      attributes: { killed: { kind: "count" }, cause: { kind: "name" }, opened: { kind: "date", dates: "whole" } },
      events: { blast: { kind: "point", title: "Explosion in the mine" }, trial: { kind: "point", title: "Trial" } },
    },
  );
  const over = createSearchIndex(mine);

  test.each([
    ["how many died", "blast", "killed"],
    ["wie viele Tote", "blast", "killed"],
    ["cuántos muertos hubo", "blast", "killed"],
    ["сколько погибло", "blast", "killed"],
    ["berapa korban tewas", "blast", "killed"],
    ["كم عدد القتلى", "blast", "killed"],
    ["pourquoi", "blast", "cause"],
    ["when was the trial", "trial", "opened"],
    ["причина взрыва", "blast", "cause"],
    ["wann war der Prozess", "trial", "opened"],
    ["متى كانت المحاكمة", "trial", "opened"],
  ])("%s", async (question, event, attribute) => {
    const { results } = await searchIn(over, question);
    expect(results[0]?.event.id).toBe(event);
    expect(results[0]?.answering.attributes[0]).toBe(attribute);
  });
});
