import { expect, test, vi } from "vitest";

import { findAnswers, shownAnswers, withoutRepeated } from "../../src/questions/answers.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { search } from "../../src/search/search.ts";
import { isProblem } from "../../src/model/values/contract.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { searchIn } from "../search/support.ts";
import { claim, makeDataset } from "../support/dataset.ts";
import { loadCompiled } from "../data/bundled.ts";

test("the holder of an office is judged once, however often the answer is asked for", async () => {
  const dataset = await loadCompiled("iran-hostage-crisis");
  const query = parseQuery("who was president when the hostages were released", dataset);
  if (isProblem(query)) throw new Error(query.problem);
  const { results } = search(createSearchIndex(dataset), query);
  const judgeAnew = vi.fn(createJudge);
  const asked = { dataset, judge: createJudge(dataset), judgeAnew };
  const shown = withoutRepeated(results, asked);
  expect(shown.flatMap((result) => shownAnswers(result, asked))).toEqual(findAnswers(shown[0]!, asked));
  expect(judgeAnew).toHaveBeenCalledTimes(1);
});

test.each([
  ["how many hostages", "hostages happened"],
  ["did the alarm ring", "alarm-rang happened"],
  ["when was the siege", "date happened"],
])(
  "%s: what some source denies is an answer if it is the event itself or what is asked",
  async (question, expected) => {
    const said = ["hostages = 52", "happened = true", "door-locked = true", "alarm-rang = true", "date = 1911-05-24"];
    const denied = [
      "hostages = 53",
      "happened = false",
      "door-locked = false",
      "alarm-rang = false",
      "date = 1911-05-25",
    ];
    const flag = { kind: "flag", importance: "key" } as const;
    const dataset = makeDataset(
      [...said.map((terse) => claim(`post: siege/${terse}`)), ...denied.map((terse) => claim(`star: siege/${terse}`))],
      {
        attributes: {
          hostages: { kind: "count" },
          happened: { ...flag, label: "Took place" },
          "door-locked": flag,
          "alarm-rang": flag,
          date: { kind: "date", dates: "whole" },
        },
        events: { siege: { kind: "point", title: "Siege" } },
      },
    );
    const { results } = await searchIn(createSearchIndex(dataset), question);
    const asked = { dataset, judge: createJudge(dataset), judgeAnew: null };
    expect(findAnswers(results[0]!, asked).map(({ attribute }) => attribute)).toEqual(expected.split(" "));
  },
);

test.each(["alarm siege", "did the siege have an alarm", "what sieges had an alarm"])(
  "%s: what all sources affirm is an answer, unless it is that the event took place",
  async (question) => {
    const said = ["alarm = true", "happened = true", "object = alarm"];
    const flag = { kind: "flag", importance: "key" } as const;
    const dataset = makeDataset(
      ["post", "star"].flatMap((source) => said.map((terse) => claim(`${source}: siege/${terse}`))),
      {
        attributes: {
          alarm: flag,
          happened: { ...flag, label: "Took place" },
          object: { kind: "name" },
        },
        events: { siege: { kind: "point", title: "Siege" } },
      },
    );
    const { results } = await searchIn(createSearchIndex(dataset), question);
    const asked = { dataset, judge: createJudge(dataset), judgeAnew: null };
    expect(shownAnswers(results[0]!, asked).map(({ attribute }) => attribute)).toContain("alarm");
    expect(shownAnswers(results[0]!, asked).map(({ attribute }) => attribute)).not.toContain("happened");
  },
);
