// The matrix at every width: a column for each source where its words fit, else the values with the letters of their sources, and on a
// screen too narrow for a table a line for each source.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

const SOURCES = ["Morning Post", "Evening Star", "County Herald", "Workers' Weekly"];
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  deaths: [75, 59, 60, 75],
  survivors: [0, 1, 0, 2],
  carriages: [6, 5, 5, 6],
  piers: [12, 13, 12, 12],
  girders: [13, 12, 13, 13],
  divers: [4, 5, 4, 5],
  boats: [3, 2, 2, 3],
  lamps: [4, 7, 7, 4],
  watches: [9, 8, 8, 9],
};

/** What four sources say about a bridge; `place` puts each claim in a sentence of its source. */
function bridge(name: string, more: readonly object[] = [], place: object = {}): string {
  const claims = Object.entries(FIGURES).flatMap(([attribute, values]) =>
    values.map((value, index) => ({ source: `s${index}`, event: "tay-bridge", attribute, value, ...place })),
  );
  const sources = SOURCES.map((label, index) => ({ id: `s${index}`, label }));
  const path = join(mkdtempSync(join(tmpdir(), "rashomon-")), `${name}.json`);
  const attributes = [...Object.keys(FIGURES), "signal"].map((id) => ({
    id,
    kind: id === "signal" ? "name" : "count",
  }));
  writeFileSync(path, JSON.stringify({ id: name, attributes, sources, claims: [...claims, ...more] }));
  return path;
}

let dataset = "";
beforeAll(() => {
  dataset = bridge("bridge");
});

const screen = async (command: string, width: number, rows = 24, data = dataset): Promise<string> =>
  (await run([...command.split(" "), "--color", "never", "--dataset", data], { tty: true, width, rows })).stdout;

const rowsOf = (text: string): number => text.match(/^[≠~] tay-bridge: /gm)?.length ?? 0;

describe("four sources", () => {
  test("have columns at 80 columns, and every row is on a small screen", async () => {
    const text = await screen("discrepancies", 80);
    expect(text).toMatch(/^MAJOR +Morning Post +Evening Star +County Herald +Workers'$/m);
    expect(text).toMatch(/^≠ tay-bridge: deaths +75 +59 +60 +75$/m);
    expect(rowsOf(text)).toBe(Object.keys(FIGURES).length);
    expect(text.split("\n").length).toBeLessThanOrEqual(24);
  });

  test("have columns in `show` too", async () => {
    expect(await screen("show tay-bridge", 80, 60)).toMatch(/^≠ deaths +75 +59 +60 +75$/m);
  });

  test("have letters where their columns do not fit", async () => {
    const text = await screen("discrepancies", 60);
    expect(text).toContain("M Morning Post   E Evening Star   C County Herald");
    expect(text).toMatch(/^≠ tay-bridge: deaths +75 \(MW\) · 59 \(E\) · 60 \(C\)$/m);
    expect(rowsOf(text)).toBe(Object.keys(FIGURES).length);
  });

  test("have letters where a word is wider than its column", async () => {
    const signal = SOURCES.map((_, index) => ({
      source: `s${index}`,
      event: "tay-bridge",
      attribute: "signal",
      value: `Leuchars-${index}-Junction`,
    }));
    const wide = bridge("signals", signal);
    expect(await screen("discrepancies", 80, 24, wide)).toMatch(/^MAJOR +Values \(sources\)$/m);
    expect(await screen("discrepancies", 100, 40, wide)).toMatch(/^MAJOR +Morning Post /m);
  });

  test("have a line each where there is no room for a table", async () => {
    expect(await screen("discrepancies", 45)).toContain("≠ tay-bridge: deaths\n  Morning Post     75\n");
  });
});

describe("beside letters", () => {
  test("`show` has the places of each source", async () => {
    const placed = bridge("places", [], { locator: { paragraph: 2, sentence: 3 } });
    expect((await screen("show tay-bridge", 60, 60, placed)).replaceAll(/\s+/g, " ")).toContain(
      "≠ deaths 75 (M §2.3, W §2.3) ·",
    );
  });

  test("our sum is marked as ours", async () => {
    const { stdout } = await run(["discrepancies", "--color", "never"], { tty: true, width: 50, rows: 24 });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("I = 16 (our sum) · A = 9 (our sum)");
  });
});
