// Questions that name a time: by a date, by another event, or as "before"; and two questions in one.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

const HALIFAX = join(import.meta.dirname, "../fixtures/halifax-1917");

/** The first lines of the blocks on a screen: the events, in order. */
async function eventsOf(words: string, dataset: string | null = null): Promise<readonly string[]> {
  const folder = dataset === null ? [] : ["--dataset", dataset];
  const { stdout } = await run(["search", words, ...folder], {
    tty: true,
    width: 100,
    rows: 100,
    env: { NO_COLOR: "1" },
  });
  return [...stdout.matchAll(/^\S.* {2}([a-z0-9-]+)$/gm)].map(([, id = ""]) => id);
}

const see = async (words: string): Promise<string> =>
  (await run(["search", words], { tty: true, width: 100, rows: 60, env: { NO_COLOR: "1" } })).stdout;

describe("a date behind a word for a time limits the events", () => {
  test.each([
    ["was the embassy attacked before November 1979", ["embassy-first-storming"]],
    ["apakah kedutaan pernah diserang sebelum November 1979?", ["embassy-first-storming"]],
    ["هل اقتحمت السفارة قبل نوفمبر 1979؟", ["embassy-first-storming"]],
    ["what happened before 1979", ["aioc-nationalization", "coup-1953", "us-interventions", "us-support-for-shah"]],
    ["ماذا حدث قبل عام 1979", ["aioc-nationalization", "coup-1953", "us-interventions", "us-support-for-shah"]],
    ["who invaded iran since 1980", ["iraq-invasion"]],
  ])("%s", async (question, events) => {
    expect(await eventsOf(question)).toEqual(events);
  });

  test.each([
    ["what happened after 6 December 1917", ["blizzard", "inquiry", "relief"]],
    ["was geschah vor dem 7. Dezember 1917", ["collision"]],
    ["что случилось до 7 декабря 1917 года", ["collision"]],
    ["1918'den önce ne oldu", ["blizzard", "collision", "inquiry", "relief"]],
  ])("in another dataset: %s", async (question, events) => {
    expect([...(await eventsOf(question, HALIFAX))].toSorted()).toEqual(events);
  });
});

describe("what became of somebody after something is not about that something", () => {
  test.each([
    ["what happened to the Shah after the revolution", ["shah-death", "shah-us-admission"], "us-support-for-shah"],
    ["bagaimana nasib Shah setelah digulingkan?", ["shah-death", "shah-us-admission"], "us-support-for-shah"],
    ["bagaimana nasib Shah setelah meninggalkan Amerika?", ["shah-death", "shah-asylum-egypt"], "shah-departure-iran"],
    [
      "Where did the Shah go after he left the United States?",
      ["shah-death", "shah-asylum-egypt"],
      "shah-departure-us",
    ],
    ["ماذا حدث للشاه بعد الثورة؟", ["shah-death", "shah-us-admission"], "us-support-for-shah"],
  ])("%s", async (question, first, other) => {
    const events = await eventsOf(question);
    expect(events.slice(0, 2)).toEqual(first);
    expect(events).not.toContain(other);
  });

  test("in another dataset", async () => {
    expect((await eventsOf("what happened to the pilot after the collision", HALIFAX))[0]).toBe("trial");
  });
});

test.each([
  "هل اقتحمت السفارة الأمريكية من قبل؟",
  "had the US embassy been attacked previously",
  "Apakah kedutaan AS pernah diserbu sebelumnya?",
])("“before” at the end asks for the earlier event: %s", async (question) => {
  expect(await eventsOf(question)).toEqual(["embassy-first-storming"]);
});

describe("both of two questions are answered", () => {
  test.each([
    ["when and where did the Shah die?", /≠ place[^]*~ date/],
    ["when did the Shah die and how?", /~ cause of death[^]*~ date/],
    ["di mana Shah meninggal dan kapan?", /≠ tempat[^]*~ tanggal/],
    ["متى توفي الشاه وأين؟", /≠ المكان[^]*~ التاريخ/],
    ["متى وكيف مات الشاه", /~ سبب الوفاة[^]*~ التاريخ/],
    ["أين ومتى مات الشاه؟", /~ التاريخ[^]*≠ المكان/],
  ])("%s", async (question, answer) => {
    expect((await see(question)).split("\n\n")[0]).toMatch(answer);
  });
});
