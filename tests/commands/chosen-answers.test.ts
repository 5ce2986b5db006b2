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

interface Flood {
  readonly sources: readonly unknown[];
  readonly claims: readonly unknown[];
}

/** A file with the flood and so many letters on it as further sources. */
function floodWith(letters: number, claimsOf: (id: string) => readonly unknown[] = () => []): string {
  const flood = JSON.parse(readFileSync(FLOOD, "utf8")) as Flood;
  const ids = Array.from({ length: letters }, (_, at) => `letter-${at}`);
  const sources = ids.map((id, at) => ({ id, label: { en: `Letter ${at}` } }));
  const path = join(makeFolder(), "flood.json");
  const claims = [...flood.claims, ...ids.flatMap(claimsOf)];
  writeFileSync(path, JSON.stringify({ ...flood, sources: [...flood.sources, ...sources], claims }));
  return path;
}

const BREACH = { event: "breach", attribute: "consequence" };

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
  expect(await see("what did Holt call the flood", floodWith(14))).toMatch(
    /judgement of heaven.*\n {2}silent: Chronicle, Petition\n {2}not covered by: Letter 0, .*\+8/,
  );
});

describe("of a list, what is about the one whom the question names comes first, and the others are no answer", () => {
  test.each([
    [
      "How did the crisis affect Carter",
      /Arabic +fall of Carter's presidency[^]*\n +silent on “carter”: Indonesian, English\n +besides:\n +Indonesian[^]*Khomeini/,
    ],
    [
      "apa dampak krisis sandera bagi Khomeini",
      /\n +Sumber Arab +kedudukan Khomeini menguat {2}.*\n +tidak menyebut “khomeini”: Sumber Ind.*\n +selain itu:\n/,
    ],
    [
      "كيف أثرت الأزمة على الخميني",
      /\n +المصدر العربي +تعزيز مكانة الخميني {2}.*\n +لا يذكر «الخميني»: المصدر الإندونيسي.*\n +وعدا ذلك:\n/,
    ],
    [
      "sanksi apa yang dijatuhkan Amerika",
      /Sumber Inggris +sanksi \(disimpulkan\).*\n +selain itu:\n[^]*usaha diplomatik/,
    ],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test.each([
    [
      "how did the breach affect Holt",
      /\n +Register +Holt's dismissal {2}.*\n +Petition +fine for Holt {2}.*\n +silent on “holt”: Chronicle\n +besides:\n +Register +dear/,
    ],
    ["apa dampak jebolnya tanggul bagi Holt", /pemecatan Holt {2}[^]*tidak menyebut “holt”: Kronik\n +selain itu:\n/],
    ["كيف أثر انهيار السد على هولت", /عزل هولت {2}[^]*لا يذكر «هولت»: الحولية\n +وعدا ذلك:\n/],
  ])("of an invented flood: %s", async (question, answer) => {
    expect(await see(question, FLOOD)).toMatch(answer);
  });

  test("with more sources than lines, by value", async () => {
    const path = floodWith(6, (id) => [
      { id: `${id}-1`, source: id, ...BREACH, value: id === "letter-0" ? "holt-fined" : "salt" },
    ]);
    expect(await see("how did the breach affect Holt", path)).toMatch(
      /\n +Letter 0 +fine for Holt {2}[^]*silent on “holt”: Chronicle, Letter 1[^]*besides:\n +salted fields +Petition, Letter 1, Letter 2/,
    );
  });

  test("a list that is about the one named as a whole, or not at all, stays whole", async () => {
    expect(await see("what did the US promise in the final deal")).toMatch(
      /terms of the deal.*\n +English +payment of claims[^]* · US promise[^]*besides:/,
    );
    expect(await see("why did the students storm the embassy")).toMatch(
      /Indonesian [^]*Arabic [^]*English [^]*besides:/,
    );
  });
});

describe("how something was done is told by the sentences of each source, beside the list of means", () => {
  test.each([
    [
      "how did the six americans get out of iran",
      /~ method[^]*not covered by: Indonesian\n +Arabic +The six .* 27 January 1980[^]*effort\s+of the CIA and Canada[^]*English +.*two months/,
    ],
    ["bagaimana enam diplomat amerika bisa lolos", /~ cara[^]*27 Januari 1980[^]*bersama CIA dan Kanada/],
    ["كيف خرج الأمريكيون الستة من إيران", /~ الطريقة[^]*27 يناير[^]*للمخابرات الأمريكية\s+وكندا/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test.each([
    ["how did the mill hands escape", /on a raft[^]*\n +Register +They came ashore on 4 March[^]*ferrymen/],
    ["bagaimana para buruh kincir lolos", /dengan rakit[^]*\n +Buku register +Mereka mendarat pada 4 Maret[^]*perahu/],
    ["كيف فر عمال الطاحونة", /على طوف[^]*\n +السجل +وصلوا في 4 مارس[^]*عبّارو/],
  ])("of an invented flood: %s", async (question, answer) => {
    expect(await see(question, FLOOD)).toMatch(answer);
  });
});

describe("a source that says something similar in an item that follows is not just silent", () => {
  test.each([
    ["why did the rescue mission fail", /silent on this, but see below: Arabic\n[^]*cause of death/],
    [
      "kenapa operasi cakar elang gagal",
      /tidak menyebutnya, tetapi lihat di bawah: Sumber Arab\n[^]*penyebab kematian/,
    ],
    ["لماذا فشلت عملية مخلب النسر", /لا يذكره، لكن انظر أدناه: المصدر العربي\n[^]*سبب الوفاة/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test.each([
    ["why did the first closing fail", /bad clay.*\n +silent on this, but see below: Petition\n +· cause of death/],
    ["mengapa penutupan celah gagal", /tidak menyebutnya, tetapi lihat di bawah: Petisi\n +· penyebab kematian/],
    ["لماذا فشل سد الثغرة", /لا يذكره، لكن انظر أدناه: العريضة\n +· سبب الوفاة/],
  ])("of an invented flood: %s", async (question, answer) => {
    expect(await see(question, FLOOD)).toMatch(answer);
  });

  test("an attribute of another kind that only shares a word is not similar", async () => {
    const screen = await see("di mana perjanjian pembebasan sandera ditandatangani");
    expect(screen).not.toContain("lihat di bawah");
  });
});

test("a figure that other events have, too, is followed by theirs", async () => {
  const { stdout } = await run("search how many hostages were let go early", {
    tty: true,
    width: 100,
    rows: 60,
    env: { NO_COLOR: "1" },
  });
  expect(stdout).toMatch(/number released[^]*13 [^]*besides:[^]*Release of one hostage on medical grounds: 1/);
});

test("how something was done is told of its parts, too", async () => {
  const { stdout } = await run("search how did the six americans get out of iran", {
    tty: true,
    width: 100,
    rows: 60,
    env: { NO_COLOR: "1" },
  });
  expect(stdout).toMatch(
    /Canadian Caper[^]*decision\s+of parliament\s+gave the six\s+Americans\s+Canadian\s+passports/,
  );
});
