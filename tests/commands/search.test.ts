import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/run.ts";
import { describeTranscripts } from "../support/transcript.ts";

const HALIFAX = join(import.meta.dirname, "../fixtures/halifax-1917");

/** What a person sees on a screen of 100 columns. */
const see = async (words: string, dataset: string | null = null): Promise<string> =>
  (
    await run(`search ${words}${dataset === null ? "" : ` --dataset ${dataset}`}`, {
      tty: true,
      width: 100,
      env: { NO_COLOR: "1" },
    })
  ).stdout;

describe("a question is answered for every source on one screen", () => {
  test("a figure that counts something else is not left out", async () => {
    const screen = await see("how many soldiers died");
    expect(screen).toMatch(/≠ deaths {2}identity/);
    expect(screen).toMatch(/Indonesian +8 [^]*\n +Arabic +8 .* \+ 1 .* = 9 \(our sum\).*\n +English +8 /);
    expect(screen).toMatch(/rashomon explain eagle-claw\/\S*deaths/);
  });

  test("all figures of a source with several are shown", async () => {
    expect(await see("how many hostages")).toMatch(/English +53 .* · 52 .* · 66 .*/);
  });

  test("a list is complete, on one line, and silent sources are named", async () => {
    const screen = await see("what ships");
    expect(screen).toMatch(/Arabic +USS Nimitz.* · USS Coral Sea/);
    expect(screen).toMatch(/silent: Indonesian, English/);
  });

  test("a source that implies something else is shown beside the one whose words match", async () => {
    expect(await see("did the Shah die in Egypt")).toMatch(/≠ place {2}conflict.*\n +Arabic +Egypt.*\n +English +Unit/);
  });

  test("the kind that is asked for takes precedence over an attribute of another kind that the words name", async () => {
    expect(await see("when were the hostages released")).toMatch(/date {2}agreement.*\n.*20 January 1981/);
  });

  test.each([
    [
      "how many died",
      /deaths.*\n +Halifax Herald +1,782 .*\n +La Crónica del Puerto +2,000 .*\n +Die Hafenzeitung +1,963/,
    ],
    ["how many people died", /^Explosion[^]*deaths/],
    ["wie viele Verletzte", /injured/],
    ["кто был капитаном", /Aimé Le Médec.*\n.*Haakon From/],
  ])("on a table that nobody annotated: %s", async (question, answer) => {
    expect(await see(question, HALIFAX)).toMatch(answer);
  });

  test("a script gets the items, too", async () => {
    const { stdout } = await run("search how many hostages --json");
    const { items } = JSON.parse(stdout) as { readonly items: readonly { readonly answers: readonly object[] }[] };
    expect(items[0]?.answers[0]).toMatchObject({ id: "hostage-captivity/hostages", verdict: "scope", silent: [] });
  });
});

describe("a word that no source has", () => {
  test("is named, and what the other words find is shown with claims", async () => {
    const screen = await see("carter airport");
    expect(screen).toMatch(/No source has “airport”; without it:\n\n.*\n +\w+ §/);
  });

  test("among known words, it is named above what the others find", async () => {
    expect(await see("what happened to the umbrella of the pilot", HALIFAX)).toMatch(
      /^No source has “umbrella”; without it:\n\nTrial of the pilot/,
    );
  });

  test("is corrected where two letters are wrong, and never where it is nonsense", async () => {
    expect(await see("xqzvblorp")).not.toContain("Did you mean");
  });
});

test("the reason for a match is given only where the result does not show it", async () => {
  expect(await see("asset freeze")).toContain("via synonym (en) “asset freeze”");
  expect(await see("kapal perang")).not.toContain("lewat");
  expect(await see("what ships")).not.toContain("via");
});

test("below the first event: for a topic what else each source says, for a question claims with words that the answer lacks", async () => {
  expect(await see("oil company nationalized")).toMatch(/\n {2}besides:\n {2}English {2}Prime minister Mosaddegh /);
  expect(await see("kapal perang")).toMatch(/\n {2}selain itu:\n {2}Sumber Arab {2}[^§]*kapal perang/);
  expect(await see("vienna convension")).toMatch(/law or treaty invoked[^]*\n {2}besides:\n {2}Arabic [^§]*immunity/);
  const fate = await see("what happened to the plan to land planes in a soccer stadium");
  expect(fate).toMatch(/besides:\n {2}English [^§]*not put into effect/);
  const manner = await see("how did the six Americans get out");
  expect(manner).not.toContain("besides:");
  expect(await see("what crimes was the Shah accused of")).toMatch(/besides:\n {2}Arabic [^§]*secret police/);
  for (const words of ["how many hostages", "death toll"]) expect(await see(words)).not.toContain("besides:");
});

test.each([
  ["number of hostages", /number of hostages/],
  ["jumlah hari penyanderaan", /lamanya[^]*444/],
  ["عدد أيام احتجاز الرهائن", /المدة[^]*444/],
  ["عدد الجرحى في محاولة الإنقاذ", /عدد الجرحى[^]*3/],
])("a number is asked for without a question: %s", async (words, answer) => {
  expect((await see(words)).split("\n")[1]).not.toContain("§");
  expect(await see(words)).toMatch(answer);
});

describe("the language of an answer", () => {
  const title = async (words: string, env: Readonly<Record<string, string>> = {}): Promise<string> =>
    (await run(`search ${words}`, { env })).stdout.split("\n")[0] ?? "";

  test.each([
    ["the question's", "berapa sandera", {}, "Penyanderaan"],
    ["the question's, in another script", "كم عدد الرهائن", {}, "احتجاز الرهائن"],
    ["the question's, where its words are in no source", "وصفة كعكة الشوكولاتة", {}, "لا شيء يطابق"],
    ["the question's rather than the locale's", "berapa sandera", { LANG: "ar_EG.UTF-8" }, "Penyanderaan"],
    ["the locale's, where the question is a name", "nimitz", { LANG: "id_ID.UTF-8" }, "Operasi Eagle Claw"],
    ["the dataset's own, where it has not the locale's", "nimitz", { LANG: "fi_FI.UTF-8" }, "Operation Eagle Claw"],
    ["what RASHOMON_LANG asks for", "berapa sandera", { RASHOMON_LANG: "en" }, "Captivity of the hostages"],
    ["that of the word that is misspelt", "operasi cakar elng", {}, "Operasi Eagle Claw"],
    ["not that of a word in another script", "Bruce Langen", {}, "A hostage-taker's words"],
    ["what --lang asks for", "berapa sandera --lang en", { RASHOMON_LANG: "ar" }, "Captivity of the hostages"],
  ])("is %s", async (_, words, env, expected) => {
    expect(await title(words, env)).toContain(expected);
  });

  test("a program gets the dataset's own language, wherever it runs", async () => {
    const ask = async (LANG: string): Promise<string> =>
      (await run("search berapa sandera --json", { env: { LANG } })).stdout;
    expect(await ask("id_ID.UTF-8")).toBe(await ask("C"));
  });

  test("a RASHOMON_LANG that the dataset does not have is a wish, unlike --lang", async () => {
    expect(await run("list", { env: { RASHOMON_LANG: "tlh" } })).toMatchObject({ exitCode: 0 });
  });
});

describeTranscripts("search", "search", [
  { title: "A question is answered by what each source says", command: "search how many soldiers died" },
  { title: "Words without a question find what is said", command: "search soccer stadium" },
  { title: "A word that no source has is left out", command: "search carter airport" },
]);
