import { describe, expect, test } from "vitest";
import { inEnglish } from "../../src/model/phrases/en.ts";
import { VERDICTS } from "../../src/model/verdict.ts";
import { ask, askJson, askOne, type Item, withoutDataset } from "../contract/ask.ts";
import { run } from "../support/run.ts";
import { describeTranscripts } from "../support/transcript.ts";

interface Step {
  readonly step: string;
  readonly text: string;
  readonly claims: readonly string[];
}

async function explain(id: string): Promise<readonly Step[]> {
  const { explanation } = await askOne(`explain ${id}`);
  return explanation as readonly Step[];
}

const findings = (await askJson("discrepancies --verdict all")).items;
const exampleOf = (verdict: string): string =>
  String(findings.find((finding) => finding["verdict"] === verdict)?.["id"]);

describe.each(VERDICTS)("a finding of verdict %s", (verdict) => {
  test("is explained in sentences, which name the verdict", async () => {
    const steps = await explain(exampleOf(verdict));
    for (const { text } of steps) expect(text).toMatch(/^.*[.”]$/s);
    expect(steps.map(({ text }) => text).join("\n")).toContain(inEnglish.verdicts[verdict]);
  });

  test("rests on claims of the dataset, each with its place", async () => {
    const id = exampleOf(verdict);
    const known = new Set((await askJson("claims")).items.map((claim) => claim["id"]));
    const steps = await explain(id);
    for (const { claims } of steps) for (const claim of claims) expect(known).toContain(claim);
    for (const { step, text } of steps) if (step === "value") expect(text).toMatch(/, paragraph \d+ sentence \d+: /);
  });

  test("has the same steps for people", async () => {
    const id = exampleOf(verdict);
    const { stdout } = await ask(`explain ${id}`);
    for (const { step, text } of await explain(id)) if (step !== "value") expect(stdout).toContain(text);
  });
});

describe("the steps", () => {
  test("begin with the values and end with the level", async () => {
    const steps = (await explain("great-eruption/deaths")).map(({ step }) => step);
    expect(steps[0]).toBe("value");
    expect(steps.at(-1)).toBe("level");
  });

  test("say what a value means", async () => {
    const texts = (await explain("rumblings/date")).map(({ text }) => text);
    expect(texts).toContain("Gazette of Batavia: May 1883 means 1 May 1883 to 31 May 1883.");
  });

  test("say what is hedged, inferred or attributed", async () => {
    const cause = (await explain("great-eruption/cause")).map(({ text }) => text).join("\n");
    expect(cause).toContain("(hedged: likely)");
    expect(cause).toContain("according to the captain");
    const island = (await explain("new-island/date")).map(({ text }) => text).join("\n");
    expect(island).toContain("(inferred: it gives the day of the first steam)");
  });

  test("count origins where sources share one", async () => {
    expect(await explain("new-island/date")).toContainEqual({
      step: "origins",
      text: "2 sources, 1 origin: sources with a common origin count once.",
      claims: [],
    });
  });

  test("name the sources that cover the event and are silent", async () => {
    const texts = (await explain("tsunami/wave-height")).map(({ text }) => text);
    expect(texts).toContain("Gazette of Batavia covers the event but says nothing about this.");
    expect((await ask("explain tsunami/wave-height")).stdout).toContain("2 sources do not cover the event.");
  });
});

test("a curator's note is marked as such, in the language asked for", async () => {
  const { stdout } = await ask("explain great-eruption/date --lang id");
  expect(stdout).toContain("catatan kurator, bukan dari sumber: Kapal itu memakai waktu pelaut.");
});

test.each([
  ["a claim, for what it is about", "gazette-4", ["great-eruption/deaths"]],
  ["an event and an attribute in words", "great eruption deaths", ["great-eruption/deaths"]],
  ["an event, for every discrepancy of it", "tsunami", ["tsunami/identity", "tsunami/wave-height"]],
])("explains %s", async (_, words, ids) => {
  const { items } = await askJson(`explain ${words}`);
  expect(items.map((item) => item["id"])).toEqual(ids);
});

test("people see each claim with its place, its words and its id", async () => {
  const { stdout } = await ask("explain great-eruption/deaths");
  expect(stdout).toContain("\n  Report of the commission §1.4: 36,417  report-4\n");
});

describe("an unknown id", () => {
  test.each([
    ["great-eruption/dates", "rashomon explain great-eruption/date"],
    ["great-eruption/ships/boat", "rashomon explain great-eruption/ships/boats"],
    ["vesuvius/deaths", "rashomon discrepancies"],
  ])("%s", async (id, hint) => {
    const { stdout, stderr, exitCode } = await ask(`explain ${id}`);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(withoutDataset(stderr)).toContain(`error: no discrepancy "${id}"\nhint: ${hint}`);
  });
});

/** One finding of each verdict that the bundled data has: the one named here while it has that verdict, else the first. */
const TELLING: Readonly<Record<string, string>> = {
  conflict: "diplomatic-break/date",
  "self-conflict": "eagle-claw/date",
  identity: "eagle-claw/identity",
  scope: "eagle-claw/deaths",
  framing: "eagle-claw/failure-cause",
  partial: "eagle-claw/outcome",
  precision: "eagle-claw/agent",
  spelling: "eagle-claw/name",
  agreement: "eagle-claw/commander",
  passed: "hostage-captivity/check/days-held-arabic",
};

const bundled = (JSON.parse((await run("discrepancies --verdict all --json")).stdout) as { readonly items: Item[] })
  .items;

const cases = Object.entries(TELLING).flatMap(([verdict, wanted]) => {
  const found = bundled.filter((finding) => finding["verdict"] === verdict);
  const chosen = found.find((finding) => finding["id"] === wanted) ?? found[0];
  return chosen ? [{ title: `Verdict ${verdict}`, command: `explain ${String(chosen["id"])}` }] : [];
});

describeTranscripts("explain", "explain: why a verdict is what it is", [
  {
    title: "On a terminal",
    command: "explain eagle-claw/deaths --no-pager",
    options: { tty: true, env: { NO_COLOR: "1" } },
  },
  ...cases,
  { title: "An event is not a discrepancy: those that it has are listed", command: "explain eagle-claw" },
]);
