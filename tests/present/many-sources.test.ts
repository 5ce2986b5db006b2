// A dataset of twelve sources: the first screen has every value with the letters of the sources that give it, who is silent, and who
// does not cover the event.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLabels } from "../../src/model/labels.ts";
import { answerBlocks, NOWHERE } from "../../src/present/answer-block.ts";
import { createMatrix } from "../../src/present/matrix.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { claim, makeDataset } from "../support/dataset.ts";
import { run } from "../support/run.ts";

const DATASET = join(import.meta.dirname, "../fixtures/tunguska-1908/tunguska.json");

const screen = async (width: number, rows: number): Promise<string> =>
  (await run(["discrepancies", "--color", "never", "--dataset", DATASET], { tty: true, width, rows })).stdout;

test.each([
  [80, 24],
  [100, 40],
  [120, 40],
])(
  "at %i columns and %i rows every value of twelve sources is on the first screen, with its sources",
  async (width, rows) => {
    const text = await screen(width, rows);
    const flat = text.replaceAll(/\s+/g, " ");
    // The prompt takes the last row.
    expect(text.split("\n").length).toBeLessThanOrEqual(rows);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    for (const source of ["I Irkutsk Observatory", "S Sibir", "M Merchant's letter", "O Mission diary"])
      expect(flat).toContain(source);
    expect(flat).toContain("30 June 1908 (ISGKTULAPE) · 1 July 1908 (M) · June 1908 (O)");
    expect(flat).toContain("0 (SGULO) · 2 (AM) · 1 (E; likely) · silent: IKTP");
    expect(flat).toContain("3 days (UP) · 1 day (T) · not covered: ISGKLAEMO");
  },
);

test("on a wide terminal, too, twelve sources share a column of values", async () => {
  expect(await screen(160, 40)).toMatch(/^MAJOR +Values \(sources\)/m);
});

test("in a pipe, sources have their names", async () => {
  const { stdout } = await run(["discrepancies", "--dataset", DATASET]);
  expect(stdout).toContain(
    "2 (Astapovich, Merchant's letter) · 1 (Semyon Semenov; likely) · silent: Irkutsk Observatory,",
  );
  expect(stdout).not.toContain("I Irkutsk Observatory");
});

test("letters have the colours of their sources", async () => {
  const { stdout } = await run(["discrepancies", "--dataset", DATASET], {
    tty: true,
    width: 100,
    rows: 40,
    env: { TERM: "xterm-256color" },
  });
  // oxlint-disable-next-line no-control-regex -- codes are what is matched
  const colours = [...stdout.matchAll(/\u001b\[38;5;(\d+)mM(?: Merchant's letter)?\u001b/g)].map(
    ([, colour]) => colour,
  );
  expect(colours.length).toBeGreaterThan(3);
  expect(new Set(colours).size).toBe(1);
});

test("the answer to a question names the sources of each value, with a few of their claims", async () => {
  const { stdout } = await run(["how many deaths", "--dataset", DATASET]);
  expect(stdout).toContain(
    " 0           Sibir, Golos Tomska, Kulik, Suslov, Mission diary  golos-14 kulik-15 mission-17 +2\n",
  );
  expect(stdout).toContain(" 1 (likely)  Semyon Semenov  semenov-20\n");
});

test("of more than 35 sources of one value, an answer names a few", async () => {
  const claims = Array.from({ length: 40 }, (_, place) => claim(`paper-${place + 10}: fire/deaths = 8`));
  const dataset = makeDataset([...claims, claim("gazette: fire/deaths = 9")]);
  const labels = createLabels(dataset, "en");
  const matrix = createMatrix(dataset, labels);
  const [finding] = createJudge(dataset).ofEvent("fire");
  const blocks = answerBlocks(matrix.row(finding!), matrix, labels, NOWHERE);
  const named = "paper-10, paper-11, paper-12, paper-13, paper-14, paper-15, +34";
  expect(renderMarkdown({ blocks })).toContain(`- **8:** ${named}  paper-10-1 paper-11-2 paper-12-3 +37\n`);
});

test("in a dataset with more sources than letters, no letters stand for those of a square", async () => {
  const dataset = join(mkdtempSync(join(tmpdir(), "rashomon-")), "quake.json");
  const names = Array.from({ length: 44 }, (_, index) => `journal-${index}`);
  const claims = names.slice(-6).map((source) => ({ source, event: "quake", attribute: "deaths", value: 12 }));
  writeFileSync(dataset, JSON.stringify({ id: "quake", sources: names.map((id) => ({ id })), claims }));
  const { stdout } = await run(["agreement", "--no-pager", "--dataset", dataset], { tty: true, width: 50 });
  expect(stdout).toContain("journal-43");
  expect(stdout).not.toContain("#");
});
