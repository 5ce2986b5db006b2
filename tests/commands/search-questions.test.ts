// Questions as newcomers ask them, and what of the first screen answers them: what each kind of question asks for, by words
// of three languages.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

/** What a person sees on a screen of 100 columns. */
const see = async (words: string): Promise<string> =>
  (await run(`search ${words}`, { tty: true, width: 100, rows: 60, env: { NO_COLOR: "1" } })).stdout;

describe("what a question names is not its answer", () => {
  test.each([
    ["which country invaded iran", /actor .*\n +Indonesian +Iraq \(wished\).*\n +Arabic +Iraq /],
    ["negara mana yang menyerang iran", /pelaku .*\n +Sumber Indonesia +Irak .*\n +Sumber Arab +Irak /],
    ["أي دولة غزت إيران", /العراق \(مرغوب فيه\)[^]*العراق/],
    ["who talked to bruce laingen", /who said it .*\n +Indonesian +hostage-takers/],
    ["siapa yang menyandera diplomat amerika", /^Penyanderaan .*\n +~ pelaku/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test("one value of a list does not list the others", async () => {
    const screen = await see("what did canada do");
    expect(screen).toMatch(/Canada took part in\s+rescuing the six/);
    expect(screen).not.toContain("who took part");
  });
});

describe("what somebody did is told by each source, of that one alone", () => {
  test.each([
    ["what was the role of Algeria", /Algerian mediators stood between[^]*Indonesian +The Algiers Accords were signed/],
    ["how did canada help the six americans", /Canada took part[^]*Canadian passports[^]*Canada's embassy in Tehran/],
    ["apa peran kanada", /ikut menyelamatkan enam diplomat[^]*Keputusan khusus parlemen/],
    ["ما دور كندا في الأزمة", /شاركت كندا في إنقاذ[^]*لا يتناوله: المصدر الإندونيسي/],
    ["what did the CIA do", /^(?:(?!Washington)[^])*joint effort of the CIA and Canada(?:(?!parliament)[^])*$/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });
});

describe("who a group was is answered by its name, too", () => {
  test.each([
    ["who were the students", /Arabic +Muslim Student Followers.*\n +English +Muslim Student Followers/],
    ["من هم الطلاب الذين اقتحموا السفارة", /المصدر العربي +الطلاب المسلمون.*\n.*المصدر الإنجليزي +الطلاب المسلمون/],
  ])("%s", async (question, answer) => {
    expect((await see(question)).replaceAll(/[\u200e\u200f]/g, "")).toMatch(answer);
  });
});

describe("a question for an office by its name shows no other", () => {
  test.each([
    ["who was secretary of state", "US Secretary of State", "President"],
    ["siapa menteri luar negeri amerika", "Menteri Luar Negeri AS", "Presiden"],
    ["من هو وزير الخارجية الأمريكي", "وزير الخارجية الأمريكي", "رئيس"],
    ["siapa kepala diplomat amerika", "kepala diplomat AS yang disandera", "Presiden"],
  ])("%s", async (question, office, other) => {
    const [first = ""] = (await see(question)).split("\n\n");
    expect(first).toContain(`(${office})`);
    expect(first).not.toContain(other);
  });
});

describe("what happened is answered by each source's own sentences", () => {
  test.each([
    [
      "to things",
      "what happened to the helicopters",
      /English +Several helicopters were lost[^]*Three US helicopters could not be[^]*The helicopter of Operation Eagle Claw hit a/,
    ],
    [
      "to people",
      "apa yang terjadi pada enam diplomat yang lolos",
      /mencari perlindungan di kedutaan[^]*Sumber Arab[^]*diselamatkan[^]*paspor Kanada/,
    ],
    [
      "to a plan",
      "what happened to the second rescue plan with the soccer stadium",
      /not put into effect[^]*altering the/,
    ],
    [
      "to the six",
      "what happened to the six americans who got away",
      /sought refuge in Canada's embassy[^]*gave the six Americans/,
    ],
    ["to one man", "ماذا حدث للشاه", /السرطان[^]*أُطيح بالشاه[^]*للعلاج الطبي/],
    [
      "to what is in no other source",
      "what happened to Iranian assets",
      /froze Iranian assets[^]*not covered by: Arabic/,
    ],
    [
      "on a day",
      "what happened on 7 April 1980",
      /The US government was the side that broke[^]*≠ date[^]*4 November 1979/,
    ],
    [
      "in a month",
      "apa yang terjadi pada bulan Januari 1981",
      /Pembebasan para sandera[^]*Perjanjian Algiers[^]*Reagan menggantikan Carter/,
    ],
  ])("%s: %s", async (_, question, story) => {
    const screen = (await see(question)).replaceAll(/\s+/g, " ");
    expect(screen).toMatch(story);
    expect(screen).not.toMatch(/[=~·] (outcome|hasil|النتيجة)/);
  });

  test("for a period, only with what belongs to it", async () => {
    const screen = await see("what happened on 20 January 1981");
    expect(screen).toMatch(
      /\nCaptivity of the hostages.*\n +Indonesian +The captivity ended .*\n +Arabic +The captivity ended /,
    );
  });

  test("in a language of which the dataset has no words", async () => {
    const screen = await see(
      `qué pasó con el práctico --dataset ${join(import.meta.dirname, "../fixtures/halifax-1917")}`,
    );
    expect(screen).toMatch(/^Trial of the pilot.*\n +La Crónica del Puerto +El práctico quedó absuelto/);
  });
});

test.each([
  [
    "on which sources contradict each other, is never left out as weaker",
    "what was the second rescue plan",
    /^Second rescue plan[^]*Rescue attempts[^]*≠ second rescue attempt .*\n +Indonesian +Operation Eagle Claw/,
  ],
  [
    "stands under another name for a source that is silent on it",
    "why did the rescue fail",
    /why it failed .*\n.*\n.*\n +silent on this, but see below: Arabic\n +≠ cause of death .*\n.*\n +Arabic +collision of a helicopter/,
  ],
  ["is of a cause of death", "لماذا مات الجنود", /^.*\n.{0,3} +[·≠] سبب الوفاة[^]*اصطدام مروحية/],
  [
    "a verb does not name",
    "which country's embassy looks after US interests in Iran",
    /channel .*\n +English +Swiss embassy/,
  ],
])("what is asked and %s: %s", async (_, question, answer) => {
  expect(await see(question)).toMatch(answer);
});

test.each([
  ["why", "why did the second rescue never happen", /why it failed or was dropped .*\n +English +failed changes/],
  ["why, of one who left", "لماذا ذهب الشاه الى امريكا", /السبب المذكور[^]*علاج طبي[^]*علاج السرطان[^]*علاج طبي/],
  ["where", "where did the escaped americans hide", /refuge .*\n +English +Canadian embassy in Tehran/],
  ["how", "how did the six americans get out of iran", /^Canadian Caper.*\n +~ method/],
  ["who helped", "who helped negotiate the release", /mediator .*\n +Arabic +Algeria.*\n +English +Algerian mediators/],
  ["who won", "who won the election", /outcome .*\n +Arabic +Carter lost by a landslide/],
  [
    "why, where a word names another attribute",
    "why was one hostage released early",
    /reason given .*\n +English +medical/,
  ],
  [
    "how many people",
    "how many people took part",
    /^Seizure[^\n]*\n +· number taking part .*\n +English +several hundred/,
  ],
  ["which president", "which president signed off on the rescue", /ordered or decided by .*\n +Arabic +Jimmy Carter/],
  ["how many times", "berapa kali amerika mencoba menyelamatkan sandera", /≠ jumlah upaya penyelamatan/],
  ["how long", "كم استمرت الأزمة", /444 يومًا[^]*\n\n.*احتجاز الرهائن[^]*444 يومًا/],
  ["why, of two operations", "why did the rescue mission fail", /^Operation Eagle Claw[^]*\n\nOperation Desert One/],
  ["a name", "siapa nama shah", /^Jabatan(?:(?!Vance|Carter|Ruhollah)[^])*$/],
  ["who died", "siapa yang tewas dalam operasi", /korban tewas .*\n +Sumber Indonesia +8/],
])("%s: %s", async (_, question, answer) => {
  expect(await see(question)).toMatch(answer);
});

test("a question word in the middle of a question joins two clauses and asks for nothing", async () => {
  const screen = await see("how old was the shah when he died");
  expect(screen).toMatch(/age .*\n +Arabic +60/);
  expect(screen).not.toMatch(/(cause of death|date) {2}/);
});

describe("what somebody says is what a source attributes to them", () => {
  test.each([
    [
      "what did carter call the hostages",
      /^How the crisis was seen[^]*victims of terrorism[^]*silent: Indonesian, English/,
    ],
    ["what did carter call the hostage taking", /^How the crisis[^\n]*\n +Arabic §3.2 .*blackmail/],
    [
      "what was laingen told by his captors",
      /no right to complain[^]*hostage in 1953[^]*not covered by: Arabic, English/,
    ],
    ["what did carter say about the hostages", /victims of terrorism[^]*victims of anarchy[^]*blackmail/],
    ["apa kata carter", /penyanderaan di Iran sebagai pemerasan/],
    ["ماذا قال كارتر", /كارتر إن أخذ الرهائن ابتزاز[^]*للإرهاب[^]*للفوضى/],
  ])("%s", async (question, answer) => {
    const [first = "", ...others] = (await see(question)).split("\n\n");
    expect(first).toMatch(answer);
    expect(others.filter((block) => block.includes("§"))).toEqual([]);
  });
});

describe("figures", () => {
  test("of a scope that the question names come before the others", async () => {
    expect(await see("how many civilians died")).toMatch(
      /deaths \(Iranian civilian\) .*\n +Arabic +1 .*\n +silent on this, but see below: Indonesian, English\n[^]*= 9 \(our sum\)/,
    );
  });

  test("of two attributes, if only one of two events that may be one has both", async () => {
    expect(await see("berapa prajurit yang tewas dan luka")).toMatch(
      /^Operasi Desert One[^]*korban luka[^]*\n\nOperasi Eagle Claw[^]*korban tewas[^]*= 16/,
    );
  });

  test("are not shown again for an event that may be the same", async () => {
    expect(await see("how many soldiers died")).not.toMatch(/^Operation Desert One/m);
  });

  test("of people are those that the rest of the question names", async () => {
    const screen = await see("berapa orang yang disandera");
    expect(screen).toMatch(/^Penyanderaan .*\n +~ jumlah sandera/);
    expect(screen).not.toContain("beberapa ratus");
  });
});

test('"how many days" asks for no other number', async () => {
  const screen = await see("how many days were the hostages held");
  expect(screen).toMatch(/= duration/);
  expect(screen).not.toContain("number of hostages");
});

test("what happened in a month leaves out no event of it", async () => {
  expect(await see("what happened in february 1979")).toMatch(/^First storming[^]*\n\nKhomeini's return/);
});

test("a statement that has all the words is shown as a sentence, not as an item", async () => {
  expect(await see("sanksi apa yang dijatuhkan amerika")).toMatch(/Sumber Indonesia §3.2 {2}Sanksi ekonomi/);
});

test("a question word is never taken for a command", async () => {
  const { stderr } = await run("how many penguins live in antarctica", { tty: true, width: 100 });
  expect(stderr).not.toContain("rashomon show");
});

test.each(["who baked the chocolate cake", "سعر البيتكوين اليوم", "zzkkrrt", "purple giraffe sandwich"])(
  "nonsense finds nothing: %s",
  async (words) => {
    expect((await see(words)).trim().split("\n").length).toBeLessThan(3);
  },
);

describe("who somebody was is answered by the office, then by what each source says of that person", () => {
  test.each([
    [
      "who was bruce laingen",
      "head of the US diplomats held",
      /Indonesian +Bruce Laingen .*\n +silent: Arabic, English[^]*One of the hostage-takers spoke to Bruce Laingen/,
    ],
    ["siapa itu mosaddegh", "Perdana Menteri Iran", /Mosaddegh menasionalisasi[^]*Kudeta 1953 adalah jawaban AS/],
    ["siapa cyrus vance", "Menteri Luar Negeri AS", /Sumber Arab +Cyrus Vance .*\n +tidak menyebutnya: Sumber Inggris/],
    ["من هو ريغان", "رئيس الولايات المتحدة", /المصدر الإنجليزي\P{L}+رونالد ريغان/u],
  ])("%s", async (question, office, answer) => {
    const screen = await see(question);
    const [, title = ""] = screen.split("\n");
    expect(title).toContain(`(${office})`);
    expect(screen).toMatch(answer);
  });

  test("of an office with several holders, the others are left out", async () => {
    const [first] = (await see("who was jimmy carter")).split("\n\n");
    expect(first).not.toContain("Reagan");
  });
});

describe("who held an office at an event is answered by the event's day", () => {
  test.each([
    ["who was president when the hostages were released", "Ronald Reagan", "Jimmy Carter", "silent: Indonesian"],
    [
      "siapa presiden amerika saat sandera dibebaskan",
      "Ronald Reagan",
      "Jimmy Carter",
      "menyebutnya: Sumber Indonesia",
    ],
    ["من كان الرئيس الأمريكي وقت الإفراج عن الرهائن", "رونالد ريغان", "جيمي كارتر", "لا يذكره: المصدر الإندونيسي"],
    ["who was president when the embassy was stormed", "Jimmy Carter", "Ronald Reagan", "Indonesian"],
    ["who was president when the crisis began", "Jimmy Carter", "Ronald Reagan", "Indonesian"],
    ["siapa presiden amerika waktu krisis sandera mulai", "Jimmy Carter", "Ronald Reagan", "Indonesia"],
    ["من كان الرئيس حين اقتحمت السفارة", "جيمي كارتر", "رونالد ريغان", "الإندونيسي"],
    ["who was us president in 1980", "Jimmy Carter", "Ronald Reagan", "Indonesian"],
    ["who was secretary of state when relations were broken", "Cyrus Vance", "≠ date", "silent: English"],
  ])("%s", async (question, holder, other, more) => {
    const screen = await see(question);
    expect(screen).toContain(holder);
    expect(screen).not.toContain(other);
    expect(screen).toContain(more);
  });
});

describe("a party that a question names is not what it asks for", () => {
  test.each([
    ["apa sanksi ekonomi yang dijatuhkan amerika terhadap iran", "sasaran"],
    ["where is the embassy", "motive"],
  ])("%s", async (question, other) => {
    expect(await see(question)).not.toContain(other);
  });
});

test("who the students were is how the sources describe them", async () => {
  expect(await see("who were the students")).toMatch(/^Seizure.*\n +~ how the people are described/);
});

describe("a source that dates a whole by a part is not silent", () => {
  test.each([
    ["when did the hostage crisis begin", "for a part of it, shown here: Indonesian, Arabic", "silent"],
    ["berapa lama krisis sandera berlangsung", "ditampilkan di sini: Sumber Indonesia, Sumber Arab", "menyebutnya"],
    ["متى بدأت أزمة الرهائن", "معروض هنا: المصدر الإندونيسي، المصدر العربي", "لا يذكره"],
    ["when was the hostage crisis", "for a part of it, shown here: Indonesian, Arabic", "silent"],
    ["when was the iranian revolution", "for a part of it, shown here: Arabic", "silent: Indonesian, Arabic"],
  ])("%s", async (question, answer, silence) => {
    const screen = await see(question);
    expect(screen).toContain(answer);
    expect(screen).not.toContain(silence);
  });

  test("values that are not about the whole are left out", async () => {
    expect(await see("when did the crisis start")).not.toContain("Talks");
  });
});

describe("what is asked for comes first, even if only the whole has it", () => {
  test.each([
    ["which sanctions did the us impose on iran", /^US response[^]*measures taken[^]*Indonesian.*economic sanctions/],
    ["apa sanksi ekonomi yang dijatuhkan amerika terhadap iran", /^Tanggapan AS[^]*Sumber Indonesia.*sanksi ekonomi/],
    ["ما العقوبات التي فرضتها أمريكا على إيران", /الرد الأمريكي[^]*المصدر الإندونيسي.*عقوبات اقتصادية/],
    ["when did the rescue attempt begin", /^Rescue attempts/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });
});

test("a question for a place is not answered by other attributes that its words name in part", async () => {
  const screen = await see("where was the deal signed");
  expect(screen).toMatch(/place .*\n +Indonesian +Algeria/);
  expect(screen).not.toContain("terms of the deal");
});

test.each(["when did the eruption begin", "kapan letusan dimulai"])(
  "the day answers a question for the beginning of what has no beginning: %s",
  async (question) => {
    const screen = await see(`--dataset tests/fixtures/krakatoa-1883 ${question}`);
    expect(screen).toMatch(/The great eruption|Letusan besar/);
    expect(screen).toContain("≠");
    expect(screen).not.toMatch(/No matches|Tidak ada/);
  },
);

test("the president of a country is no president at an event", async () => {
  expect(await see("who was the president of iran")).toContain("Ronald Reagan");
});

describe("what is counted decides which figure answers", () => {
  test.each([
    ["how many helicopters were lost in the rescue attempt", /^Operation Eagle Claw .*\n +· helicopters/, "attempts"],
    ["كم مروحية فقدت في محاولة الإنقاذ", /^.?عملية مخلب النسر.*\n.*عدد المروحيات/, "عدد محاولات"],
    [
      "how many people were taken hostage at the US embassy",
      /^Captivity [^]* 52 diplomats [^]* 52 [^]* 53 /,
      "attempts",
    ],
  ])("%s", async (question, answer, other) => {
    const screen = await see(question);
    expect(screen).toMatch(answer);
    expect(screen).not.toContain(other);
  });
});

describe("two questions in one get both answers", () => {
  test.each([
    ["where did the shah die and when", /≠ place [^]*~ date [^]* 27 July 1980/],
    ["when did the shah die and what of", /cause of death[^]*~ date [^]* 27 July 1980/],
    ["how did the shah die and how old was he", /cause of death[^]* cancer[^]*· age .*\n +Arabic +60/],
    ["كيف مات الشاه وكم كان عمره", /العمر.*\n.* 60[^]*سبب الوفاة/],
    ["bagaimana shah meninggal dan berapa umurnya", /usia .*\n.* 60[^]*penyebab kematian/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });
});

test.each([
  ["did america help iraq in the war", /^US support for Iraq [^]*not covered by: Arabic, English/],
  ["did the us ever send diplomats back to tehran", /never|not returned[^]*not covered by: Indonesian, Arabic/],
  ["why were iranians angry at america", /^Seizure .*\n +~ motive/],
  ["apa penyebab kegagalan misi penyelamatan", /^Operasi .*\n +. penyebab gagal/],
  ["why was the embassy stormed", /^Seizure of the US embassy .*\n +~ motive or aim/],
  ["who was the go-between for Iran and the United States", /^Talks through Algeria .*\n +~ mediator/],
])("the event that has it comes first, with who is silent: %s", async (question, answer) => {
  expect(await see(question)).toMatch(answer);
});

describe("a question for yes or no is answered by whether it took place, and by what bears on its words", () => {
  test.each([
    ["did the US help Iraq attack Iran", /was that Iraq should attack Iran/],
    ["apakah Amerika mendukung Irak untuk menyerang Iran?", /agar Irak melancarkan serangan\s+terhadap Iran/],
    ["هل طلبت إيران اعتذارا من أمريكا؟", /طالبت إيران باعتذار أمريكي/],
    ["Was there a plan to land planes in a football stadium?", /took place .*\n +English +no [^]*was a soccer stadium/],
    ["Did America support Iraq?", /^US support for Iraq.*\n +· took place .*\n +Indonesian +yes/],
  ])("%s", async (question, answer) => {
    expect(await see(question)).toMatch(answer);
  });

  test("an event that took place says nothing of a detail", async () => {
    expect(await see("Did any Iranian civilian die in the rescue mission?")).not.toContain("took place");
  });

  test("a question for somebody or for a day gets nothing beside it", async () => {
    expect(await see("who was US president when the hostages were freed")).not.toContain("Bruce Laingen");
  });
});

test("words that no item shows are answered by a sentence of each source", async () => {
  expect(await see("what was the plan with the soccer stadium")).toMatch(
    /^Second rescue plan.*\n +English §16\.1 .*was a soccer stadium/,
  );
});

describe("what an event was is told by each source, if its names have all the words", () => {
  test.each([
    ["what was the 1953 coup", /^Coup of 1953.*\n +English +The [^]*answer to the nationalization[^]*not covered by/],
    ["apa itu Perjanjian Aljazair?", /Sumber Indonesia +Penandatanganan[^]*Sumber Inggris +Kesepakatan akhir/],
    ["ما هي المغامرة الكندية", /المصدر العربي +كان إنقاذ[^]*المصدر الإنجليزي +غادر/],
  ])("%s", async (question, answer) => {
    expect((await see(question)).replaceAll(/[\u200e\u200f]/g, "")).toMatch(answer);
  });

  test("but not what something about it was", async () => {
    expect(await see("what was the cause of the Shah's death")).toMatch(/^Death of the Shah.*\n +~ cause of death/);
  });
});

test("where sources contradict each other on a date, what they say of the order follows", async () => {
  expect(await see("when did the US break off relations with Iran")).toMatch(
    /^Break of diplomatic relations.*\n +≠ date[^]*order of events[^]*after “Iranian\s+Revolution”/,
  );
});

test("of two questions, both are answered where the second has other words", async () => {
  const screen = await see("Where did the Shah die and of what?");
  expect(screen).toMatch(/cause of death[^]*≠ place[^]*Egypt/);
});

test("all that somebody says to somebody is shown, whatever it is about", async () => {
  expect(await see("what did the captors say to Bruce Laingen")).toMatch(
    /1953 as the reason[^]*whole of Iran hostage in 1953/,
  );
});

test("a source that says something else is silent on a question for yes or no", async () => {
  const screen = (await see("هل اعتذرت أمريكا لإيران؟")).replaceAll(/[\u200e\u200f]/g, "");
  expect(screen).toMatch(/المصدر الإنجليزي §13\.2[^]*لا يذكره: المصدر العربي/);
});

describe("two questions about different things are both answered", () => {
  test.each([
    ["kapan sandera dibebaskan dan siapa presiden AS waktu itu?", /^Pembebasan para sandera[^]*Ronald Reagan/],
    ["من هو سايروس فانس وماذا حدث له؟", /شاغل المنصب[^]*استقالة سايروس فانس/],
    ["who was Cyrus Vance and what happened to him", /who held the office[^]*^Resignation of Cyrus Vance/m],
  ])("%s", async (question, answer) => {
    expect((await see(question)).replaceAll(/[\u200e\u200f]/g, "")).toMatch(answer);
  });

  test("“and” between two names asks one question", async () => {
    expect(await see("when did Iran and Iraq go to war")).toMatch(/^Iran–Iraq War/);
  });
});

test("words that name an event get its story", async () => {
  expect(await see("canadian caper")).toMatch(
    /Arabic +The six American diplomats were rescued on 27 January[^]*English +The six/,
  );
});
