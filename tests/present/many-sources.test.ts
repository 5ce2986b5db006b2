// A dataset of twelve sources: the first screen has every value with the letters of the sources that give it, who is silent, and who
// does not cover the event.

import { join } from "node:path";
import { expect, test } from "vitest";
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
