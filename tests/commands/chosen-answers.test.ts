// How an answer is chosen and shown: which item stands first, what of a list is about the question, who is silent, what is told.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const FLOOD = join(import.meta.dirname, "../fixtures/osterwold-1787/osterwold.json");

/** What a person sees on a screen of 100 columns, without the marks that order Arabic. */
const see = async (words: string, dataset?: string): Promise<string> => {
  const options = { tty: true, width: 100, rows: 60, env: { NO_COLOR: "1" } };
  const { stdout } = await run(`search ${words}${dataset === undefined ? "" : ` --dataset ${dataset}`}`, options);
  return stdout.replaceAll(/[\u200e\u200f]/g, "");
};

describe("of what somebody says, only what is about the other words of the question", () => {
  test.each([
    ["what did carter call the hostage taking", /victims of anarchy.*\n {2}silent: Indonesian, English\n/],
    ["apa kata carter tentang penyanderaan itu", /korban anarki.*\n +tidak menyebutnya: Sumber Indonesia, Sumber Ing/],
    ["what did carter say of a military solution", /^How the crisis was seen.*\n +Indonesian §3.2 .*too risky/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test.each([
    ["what did Holt call the flood", /a judgement of heaven.*\n {2}silent: Chronicle, Petition\n/],
    ["apa kata Holt tentang banjir", /hukuman dari langit.*\n {2}tidak menyebutnya: Kronik, Petisi\n/],
    ["ماذا قال هولت عن الفيضان", /عقاب من السماء.*\n +لا يذكره: الحولية، العريضة\n/],
    ["what did Holt say", /too dear[^]*judgement of heaven[^]*silent: Petition/],
  ])("of an invented flood: %s", async (question, answer) => {
    expect(await see(question, FLOOD)).toMatch(answer);
  });
});

describe("the item on which most sources speak stands first", () => {
  test.each([
    [
      "how many people were taken hostage",
      /^Captivity of the hostages.*\n +~ number of hostages {2}.*\n +Indonesian +52/,
    ],
    ["berapa orang yang disandera seluruhnya", /^Penyanderaan.*\n +~ jumlah sandera {2}.*\n +Sumber Indonesia +52/],
    ["كم عدد الرهائن", /^.*\n +~ عدد الرهائن {2}.*\n +المصدر الإندونيسي +دبلوماسيون: 52/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });
});

describe("of a single event, up to six sentences of each source, then the contradictions", () => {
  test.each([
    [
      "what happened in operation eagle claw",
      /^.*\n +Indonesian +Operation Eagle Claw is dated 24[^]*called off[^]*English +.*April 1980[^]*sandstorm[^]*≠ deaths/,
    ],
    [
      "apa yang terjadi dalam operasi eagle claw",
      /^.*\n +Sumber Indonesia .*24 April[^]*Badai pasir[^]*≠ korban tewas/,
    ],
    ["ماذا حدث في عملية مخلب النسر", /^.*\n +المصدر الإندونيسي .*24 أبريل[^]*عاصفة رملية[^]*≠ عدد القتلى/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test.each([
    [
      "what happened in the breach of the dyke",
      /^.*\n +Register +The dyke broke on 2 March 1787\. The bailiff lost[^]*The fields turned salt[^]*≠ deaths/,
    ],
    ["apa yang terjadi saat tanggul jebol", /Tanggul jebol pada 2 Maret[^]*Ladang menjadi asin[^]*≠ korban tewas/],
  ])("of an invented flood, its date first: %s", async (question, answer) => {
    expect(await see(question, FLOOD)).toMatch(answer);
  });
});

test("a source that covers an event is called silent, however many do not cover it", async () => {
  const flood = JSON.parse(readFileSync(FLOOD, "utf8")) as { sources: unknown[] };
  const others = Array.from({ length: 14 }, (_, at) => ({ id: `letter-${at}`, label: { en: `Letter ${at}` } }));
  const path = join(makeFolder(), "flood.json");
  writeFileSync(path, JSON.stringify({ ...flood, sources: [...flood.sources, ...others] }));
  expect(await see("what did Holt call the flood", path)).toMatch(
    /judgement of heaven.*\n {2}silent: Chronicle, Petition\n {2}not covered by: Letter 0, .*\+8/,
  );
});
