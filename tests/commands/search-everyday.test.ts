// Questions as people type them: everyday question words, words that say nothing, words in quotation marks, one word too many.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

const HALIFAX = ["--dataset", join(import.meta.dirname, "../fixtures/halifax-1917")];

/** What a person sees, without marks of direction. */
async function see(words: string, flags: readonly string[] = []): Promise<string> {
  const options = { tty: true, width: 100, rows: 60, env: { NO_COLOR: "1" } };
  return (await run(["search", words, ...flags], options)).stdout.replaceAll(/[\u200e\u200f]/g, "");
}

describe("an everyday question word asks what the full one asks", () => {
  test.each([
    ["how come the rescue mission failed", "why did the rescue mission fail"],
    ["where'd the shah die?", "where did the shah die?"],
    ["knp operasi penyelamatan gagal", "kenapa operasi penyelamatan gagal"],
    ["gimana shah meninggal?", "bagaimana shah meninggal?"],
    ["ليش فشلت المفاوضات مع إيران؟", "لماذا فشلت المفاوضات مع إيران؟"],
    ["وين مات الشاه؟", "أين مات الشاه؟"],
    ["مين اقتحم السفارة؟", "من اقتحم السفارة؟"],
    ["which group took the embassy", "who took the embassy"],
    ["kelompok mana yang merebut kedutaan", "siapa yang merebut kedutaan"],
    ["أي جماعة اقتحمت السفارة", "من اقتحمت السفارة"],
    ["what year was the coup", "when was the coup"],
    ["why was the second attempt called off", "why was the second attempt cancelled"],
    ["tanggal berapa kedutaan diserbu", "kapan kedutaan diserbu"],
    ["في أي عام وقع الانقلاب", "متى وقع الانقلاب"],
  ])("%s", async (everyday, full) => {
    expect(await see(everyday)).toBe(await see(full));
    expect(await see(full)).toContain("§");
  });

  test("in another dataset, in languages that it does not list", async () => {
    expect(await see("knp blizzard", HALIFAX)).toBe(await see("kenapa blizzard", HALIFAX));
    expect(await see("when's the blizzard?", HALIFAX)).toMatch(/^Blizzard after the blast[^]*= date|^Blizzard[^]*date/);
  });
});

test.each([
  ["which embassy handles American affairs in Tehran today?", /channel .*\n +English +Swiss embassy/],
  ["who represents the US in Iran these days", /channel .*\n +English +Swiss embassy/],
  ["kedutaan mana yang mengurus kepentingan Amerika hari ini?", /saluran .*\n +Sumber Inggris +Kedutaan Besar Swiss/],
  ["أي سفارة تمثل أمريكا في طهران اليوم؟", /القناة .*\n +المصدر الإنجليزي +السفارة السويسرية/],
])("words for the present say nothing: %s", async (question, answer) => {
  expect(await see(question)).toMatch(answer);
});

describe("words in quotation marks that no source has as such", () => {
  test.each([
    ['Who was told "you took our whole country hostage in 1953"?', /^A hostage-taker's words to Bruce Laingen/],
    ['siapa yang berkata "kalian menyandera seluruh negara kami tahun 1953"?', /^Ucapan seorang penyandera/],
    ['من قال "احتجزتم بلدنا كله رهينة عام 1953"؟', /^كلام أحد محتجزي الرهائن|laingen-exchange/],
  ])("are words of a question: %s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test("are a condition elsewhere", async () => {
    expect(await see('"eagle of claws" deaths')).toMatch(/^No matches/);
  });
});

describe("one word too many is named, and left out", () => {
  test.each([
    ["how many students guarded the hostages in Egypt", /^No source has “guarded”; without it:\n[^]*Captivity of the/],
    ["siapa yang melukis kedutaan Amerika di Swiss", /^Tidak ada sumber yang memuat “melukis”[^]*Perwakilan AS/],
    ["كم سفينة حربية غرقت في عملية مخلب النسر", /^لا يرد «غرقت» في أي مصدر[^]*عملية مخلب النسر/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test("but not if too few are left", async () => {
    expect(await see("when did the Shah marry Soraya")).toMatch(/^No matches/);
  });
});

describe("a number or a reason is asked for, and no other", () => {
  test.each([
    ["Why was one hostage let go before the others?", /^Release of one[^\n]*\n +· reason given .*\n +English +medical/],
    ["mengapa satu sandera dilepaskan", /^Pembebasan satu[^\n]*\n +· alasan yang disebut/],
    ["كم عدد الجرحى في محاولة الإنقاذ الفاشلة؟", /^عملية ديزرت وان[^\n]*\n +· عدد الجرحى/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test("an Arabic word behind “how many” is known in any of its forms", async () => {
    const screen = await see("كم دبلوماسيا هرب من إيران بمساعدة كندا؟");
    expect(screen).toMatch(/^المغامرة الكندية/);
    expect(screen.replaceAll(/[\u200e\u200f]/g, "")).toMatch(/المصدر العربي +6 .*\n.*المصدر الإنجليزي +6 /);
  });
});

test("a counted word that no source has in this form is not called uncounted", async () => {
  expect(await see("كم جنديا أمريكيا قتل في عملية مخلب النسر؟")).toMatch(/^.?عملية مخلب النسر/);
});

test("an Arabic verb finds its verbal noun", async () => {
  const screen = await see("هل سلمت أمريكا الشاه إلى إيران؟");
  expect(screen).toMatch(/^المطالب الإيرانية[^]*بتسليم الشاه/);
  expect(screen.split("\n\n").filter((block) => block.includes("§"))).toHaveLength(1);
});

test("Arabic “from”, which is also “who”, asks only at the beginning", async () => {
  const plain = (screen: string): string => screen.replaceAll(/[\u200e\u200f]/g, "");
  expect(plain(await see("ما هي مطالب ايران من الولايات المتحدة"))).toMatch(/^المطالب الإيرانية.*\n +~ المطالب /);
  expect(plain(await see("من اقتحم السفارة"))).toMatch(/~ الفاعل /);
});

test.each([
  ["Reagan Airport", /^No matches for “Reagan Airport”.\nNo source has “Airport”; without it:/],
  ["رونلد ريجن يؤدي اليمين", /^لا يرد «يؤدي» في أي مصدر/],
])("words that no source has are named as they are typed: %s", async (words, answer) => {
  expect(await see(words)).toMatch(answer);
});

describe("an event of which the names say all words comes before one that is nearly as good", () => {
  test.each([
    ["من الذي دعم العراق ضد إيران؟", /^دعم الولايات المتحدة للعراق[^]*المصدر الإندونيسي +الولايات المتحدة/],
    ["Vance secretary of state diplomacy", /^Diplomatic efforts of Cyrus Vance/],
  ])("%s", async (words, answer) => {
    expect(await see(words)).toMatch(answer);
  });
});

test("that something took place is no answer to words that name it", async () => {
  expect(await see("توقيع اتفاق الجزائر")).toMatch(/^.?اتفاقيات الجزائر.*\n +المصدر العربي .*أُبرمت/);
});

test("a name that is spelt in one language only does not say in which language the rest is typed", async () => {
  expect(await see("kudeta mosadeq")).toMatch(/^Kudeta 1953[^]*Sumber Inggris/);
});

test.each([
  ["مدة احتجاز الرهائن", /^.?احتجاز الرهائن.*\n +.? ?= المدة/],
  ["hostage captivity duration", /^Captivity of the hostages.*\n += duration/],
])("what is named with an event is answered, even if both are a name of the event: %s", async (words, answer) => {
  expect(await see(words)).toMatch(answer);
});

test("what something was is told whole, not by one sentence", async () => {
  const screen = await see("what was the plan with the soccer stadium");
  expect(screen).toMatch(/^Second rescue plan[^]*landing place[^]*besides:\n +English .*C-130/);
});

test("beside an event of which the names have every word, others must be nearly as good", async () => {
  expect(await see("how long did they hide")).toMatch(
    /^Escape of the six Americans[^\n]*(?:\n[^\n]+)*\n*(?:\d+ weaker|$)/,
  );
});

test("who somebody was includes what became of them, and leaves out that something took place", async () => {
  const screen = await see("who was Khomeini");
  expect(screen).toMatch(/Ruhollah Khomeini[^]*Khomeini's return[^]*Stronger position of Khomeini/);
  expect(screen).not.toContain("took place");
});

describe("“who” behind a noun only says which people are meant", () => {
  test.each([
    ["Where did the six Americans who escaped hide?", /^Escape of the six Americans[^\n]*\n +· destination/],
    ["how did the six who got away leave iran", /^Canadian Caper[^\n]*\n +~ method/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });
});

test("“with what” is no misspelt “why”", async () => {
  expect(await see("بماذا ردت أمريكا على طلب إيران تسليم الشاه؟")).toMatch(/^.?المطالب الإيرانية.*\n +.? ?· الرد /);
});

test.each(["premier league standings", "python list comprehension", "banana bread recipe"])(
  "no word is offered for nonsense, or for a word that is known in another form: %s",
  async (words) => {
    expect(await see(words)).toMatch(/^No matches(?![^]*Did you mean)/);
  },
);

test("what a question names with the place that it is in is not asked for", async () => {
  expect(await see("Siapa yang menyerbu kedutaan Amerika di Teheran?")).not.toContain("sasaran");
});

test("beside the answer to a question, only sentences with a word that it lacks", async () => {
  const screen = await see("Berapa tentara Amerika yang tewas dalam operasi penyelamatan?");
  expect(screen.split("selain itu:")[1]?.split("\n\n")[0]).not.toContain("24 April 1980");
});

test.each([
  [
    "Di mana perjanjian pembebasan sandera ditandatangani dan tanggal berapa?",
    /^Perjanjian Algiers[^]*Aljazair[^]*19 Januari/,
  ],
  ["where was the deal signed and on what date", /^Algiers Accords[^]*19 January 1981[^]*Algeria/],
])("a place and a date are both asked of one event: %s", async (question, answer) => {
  expect(await see(question)).toMatch(answer);
});

test.each([
  ["names of the warships", /^Operation Eagle Claw[^\n]*\n +· ships/],
  ["ما اسم السفن الحربية التي شاركت في عملية الإنقاذ؟", /^.?عملية مخلب النسر.*\n +.? ?· السفن/],
  ["name of the agreement", /^Algiers Accords[^\n]*\n += name/],
])("the name of what an event has is not the name of the event: %s", async (question, answer) => {
  expect(await see(question)).toMatch(answer);
});

test("what happened to something is also told of an event that may be the same", async () => {
  const screen = await see("What happened to the helicopters in the desert?");
  expect(screen).toMatch(/^Operation Desert One[^]*\nOperation Eagle Claw[^]*Several helicopters were lost/);
});

test.each([
  ["who was Cyrus Vance and what did he do after the failed operation", /^Offices[^]*\nResignation of Cyrus Vance/],
  ["من هو سايروس فانس وماذا فعل بعد فشل العملية", /^المناصب[^]*استقالة سايروس فانس/],
])("who somebody was, and what they did, are two questions: %s", async (question, answer) => {
  expect(await see(question)).toMatch(answer);
});

test.each([
  ["Apa yang terjadi di Iran tahun 1953?", /^Kudeta 1953[^]*telah menyandera[^]*Iran pada 1953/],
  ["What happened in Iran in 1953", /^Coup of 1953[^]*nationalization[^]*Iran hostage in 1953/],
])("a country that nearly every event names says no more than the year: %s", async (question, answer) => {
  expect((await see(question)).replaceAll(/\s+/g, " ")).toMatch(answer);
});

test("Arabic words that only sound alike are not the same", async () => {
  expect(await see("طريقة عمل الكبسة")).toMatch(/^.?لا شيء يطابق/);
});
