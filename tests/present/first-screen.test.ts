// Which rows a screen shows if not all fit: the major ones first, and what most sources differ on before what few do.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

const MAJOR = ["captain", "owner", "flag", "cargo", "pilot", "surveyor", "chaplain", "steward"];

/** Eight major rows on which `sources` differ, and the deaths, which six sources give. */
function wreck(sources: number, deaths: readonly number[]): string {
  const claims = [
    ...MAJOR.flatMap((attribute) =>
      Array.from({ length: sources }, (_, index) => ({
        attribute,
        source: `s${index}`,
        value: `${attribute} ${index}`,
      })),
    ),
    ...deaths.map((value, index) => ({ attribute: "deaths", source: `s${index}`, value })),
  ].map((claim) => ({ ...claim, event: "wreck" }));
  const attributes = MAJOR.map((id) => ({ id, kind: "name", cardinality: "exclusive" }));
  const path = join(mkdtempSync(join(tmpdir(), "rashomon-")), "wreck.json");
  writeFileSync(path, JSON.stringify({ id: "wreck", attributes, claims }));
  return path;
}

const screen = async (flags: readonly string[], rows: number, width = 100): Promise<string> =>
  (await run(["discrepancies", "--color", "never", ...flags], { tty: true, width, rows })).stdout;

const CLOSE = [193, 195, 192, 194, 189, 193];
const CLOSER = [1503, 1504, 1503, 1502, 1503, 1504];

describe("a row of a lower level", () => {
  test("is shown before major ones if it is moderate, on a key attribute, and more sources give it", async () => {
    const text = await screen(["--dataset", wreck(2, CLOSE)], 16);
    expect(text).toMatch(/^MODERATE\n≠ wreck: deaths +193 /m);
    expect(text).toMatch(/^… and \d major; --all shows them$/m);
  });

  test("comes after all major ones if as many sources give those", async () => {
    const text = await screen(["--dataset", wreck(6, CLOSE)], 20);
    expect(text).toMatch(/^… and \d major · 1 moderate; --all shows them$/m);
    expect(text).not.toContain("wreck: deaths");
  });

  test("comes after all major ones if it is minor", async () => {
    const text = await screen(["--dataset", wreck(2, CLOSER)], 16);
    expect(text).toMatch(/^… and \d major · 1 minor; --all shows them$/m);
    expect(text).not.toContain("wreck: deaths");
  });
});

test("what an item tells of two events that may be one is on the first screen once, and in full with --all", async () => {
  const [first, all] = [await screen([], 60), await screen(["--all", "--no-pager"], 60)];
  const row = (start: string, end: string): RegExp =>
    new RegExp(`^≠ ${start} .*\\n +${end}: helicopters .*\\n +\\(collided\\)`, "m");
  expect(first).toMatch(row("Operation Desert", "One"));
  expect(first).not.toMatch(row("Operation Eagle", "Claw"));
  expect(all).toMatch(row("Operation Eagle", "Claw"));
});
