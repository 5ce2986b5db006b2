// Questions as people type them: the first screen has the whole answer of every source.

import { expect, test } from "vitest";
import { ask } from "../contract/ask.ts";

const screen = { dataset: "iran-hostage-crisis", width: 100, rows: 40, tty: true, env: { NO_COLOR: "1" } };

const answer = async (question: string): Promise<string> => {
  const { stdout } = await ask(`${question} --no-pager`, screen);
  return stdout.split("\n").slice(0, 40).join("\n").replaceAll(/\s+/g, " ");
};

test.each([
  ["name of the group", ["actor", "Iranian students", "Muslim Student Followers of Imam's Line"]],
  ["ما اسم الطلاب الذين احتلوا السفارة", ["الفاعل", "طلاب إيرانيون", "السائرون على خط الإمام"]],
  ["name of the operation", ["Operation Eagle Claw", "Operation Desert One"]],
  ["لماذا دخل الشاه امريكا", ["علاج طبي", "علاج السرطان"]],
  ["what went wrong with the helicopters", ["1 collided", "several lost", "could not be operated", "sandstorm"]],
  ["how long were the hostages held", ["duration", "444 days"]],
  ["كيف هرب الدبلوماسيين الستة", ["الطريقة", "سرًّا", "جوازات سفر كندية"]],
  ["من استقال بعد فشل العمليه", ["الفاعل", "سايروس فانس"]],
  ["kenapa operasi penyelamatan gagal", ["kegagalan teknis", "tewasnya prajurit"]],
  ["how many days were they held", ["duration", "444 days"]],
  ["perjanjian aljir isinya apa", ["pembayaran klaim", "tidak lagi mencampuri"]],
  ["apa kata carter soal penyanderaan", ["pemerasan", "korban terorisme", "korban anarki"]],
  ["who ordered the rescue mision", ["Operation Eagle Claw", "ordered or decided by", "Jimmy Carter"]],
  ["which country mediated", ["mediator", "Algeria", "Algerian mediators"]],
  ["متى احتلت السفارة الامريكية", ["4 نوفمبر 1979"]],
  ["when did the shah leave america", ["December 1979", "took place", "no (inferred)"]],
  [
    "كم يوم استمرت الازمة",
    ["المصدر الإندونيسي\u200e \u200f444", "المصدر العربي\u200e \u200f444", "المصدر الإنجليزي\u200e \u200f444"],
  ],
  ["penyakit apa yang diderita syah", ["penyebab kematian", "komplikasi kanker"]],
])("“%s” is answered whole", async (question, answers) => {
  const shown = await answer(question);
  for (const part of answers) expect(shown).toContain(part);
});

test("“how many died” is answered by deaths, not by whoever died", async () => {
  expect(await answer("how many died")).toMatch(/^Operation Eagle Claw.*?deaths.*?8 US military/);
});

test("figures that count something else than the question are marked as such", async () => {
  expect(await answer("how many hostages died")).toContain("No source gives this figure for “hostages”; the closest:");
  expect(await answer("berapa sandera yang tewas")).toContain("untuk “sandera”; yang terdekat:");
  for (const question of ["how many soldiers died", "how many people died", "how many hostages", "كم عدد القتلى"])
    expect(await answer(question)).not.toMatch(/the nearest|والأقرب/);
});

test("words that the dataset has, but never together, are not called unknown", async () => {
  const shown = await answer("stadium blackmail");
  expect(shown).toContain("Nothing matches all of these words; without “blackmail”: Second rescue plan");
});

test('"what happened in" a year shows every event of the year, and more than the fact that it took place', async () => {
  const shown = await answer("what happened in 1953");
  expect(shown).toMatch(
    /^Coup of 1953 .*stood behind the coup.*nationalization of the oil company.*install a friendlier leader/,
  );
  expect(shown).toContain("had taken the whole of Iran hostage in 1953");
  expect(shown).not.toContain("Offices, titles");
});

test("a question word is not taken for a misspelt command", async () => {
  expect((await ask("how many died", screen)).stderr).toBe("");
  expect((await ask("shwo many died", screen)).stderr).toContain("rashomon show many died");
});

test.each([
  [
    "when did the hostage crisis begin",
    /start[^]*shown here: Indonesian, Arabic[^]*date[^]*Indonesian +4 November 1979/,
  ],
  ["متى بدأت أزمة الرهائن", /المصدر الإندونيسي +4 نوفمبر 1979/],
])(
  "a date that only one source gives for the whole is followed by the part that all date: “%s”",
  async (question, shown) => {
    const { stdout } = await ask(question, screen);
    expect(stdout.replaceAll(/[\u200e\u200f]/g, "")).toMatch(shown);
  },
);

test.each(["who won the world cup", "harga motor bekas", "برج إيفل", "مباريات الدوري الاسباني"])(
  "beside a word of no source, a word that is only spelt like another finds nothing: “%s”",
  async (question) => {
    const { stdout, exitCode } = await ask(question, screen);
    expect(exitCode).toBe(1);
    expect(stdout.replaceAll(/[\u200e\u200f]/g, "")).toMatch(
      /^(No matches|Tidak ada|لا شيء)[^\n]*\n((Did you mean|Mungkin maksud|هل تقصد)[^\n]*\n)?$/,
    );
  },
);
