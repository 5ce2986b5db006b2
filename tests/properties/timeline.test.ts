// Laws of the drawing: whatever the dates and the width.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { buildScale } from "../../src/timeline/scale.ts";
import { layoutAxis } from "../../src/timeline/axis.ts";
import { displayWidth } from "../../src/render/text.ts";
import { dates } from "../timeline/support.ts";
import { inEnglish } from "../../src/model/phrases/en.ts";
import type { Fields } from "../support/dataset.ts";
import { run } from "../support/run.ts";
import { findXmlMistake } from "../support/xml.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "rashomon-timeline-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A dataset in a file, each event with a title that can be found again. */
function write(claims: readonly Fields[], titleOf = (id: string) => `<${id.slice(5)}>`): string {
  const path = join(FOLDER, "dataset.json");
  const attribute = (id: string, part: string) => ({ id, label: { en: id }, kind: "date", dates: part });
  const events = [...new Set(claims.map(({ event }) => String(event)))];
  const dataset = {
    format: "rashomon/1",
    id: "random",
    title: { en: "Random" },
    version: "1.0.0",
    defaultLanguage: "en",
    languages: [{ code: "en", label: "English", direction: "ltr" }],
    attributes: [attribute("date", "whole"), attribute("start", "start"), attribute("end", "end")],
    sources: ["annals", "bede", "chronicle"].map((id) => ({ id, label: { en: id }, language: "en" })),
    events: events.map((id) => ({ id, kind: "span", label: { en: titleOf(id) } })),
    claims,
  };
  writeFileSync(path, JSON.stringify(dataset));
  return path;
}

const WIDTHS = fc.integer({ min: 50, max: 200 });
const FLAGS = fc.constantFrom("", "--lanes", "--ascii", "--told-by bede", "--lanes --ascii");

test("no line is wider than the terminal, and every listed event is drawn or counted", async () => {
  await fc.assert(
    fc.asyncProperty(dates, WIDTHS, FLAGS, async (claims, width, flags) => {
      const path = write(claims);
      const { stdout, stderr, exitCode } = await run(`timeline ${flags} --dataset ${path}`, { width });
      expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
      for (const line of stdout.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      const { items, undated, gaps } = JSON.parse(
        (await run(`timeline ${flags} --dataset ${path} --json`)).stdout,
      ) as Record<"items" | "undated" | "gaps", readonly { readonly title: string }[]>;
      for (const { title } of [...items, ...gaps]) expect(stdout).toContain(title);
      const count = /^(?:.*: )?(\d+|no) events? [a-z ]+(?:, (\d+) without a date)?/i.exec(stdout.replaceAll("\n", " "));
      expect(count?.slice(1).map((word) => (/^no$/i.test(word) ? 0 : Number(word)))).toEqual([
        items.length,
        undated.length > 0 ? undated.length : NaN,
      ]);
    }),
    { numRuns: 30 },
  );
});

const TITLES = [
  "A title so long that it is broken again and again, since no column of titles is ever as wide as that",
  "عملية مِخْلَب النسر في الصحراء وما تبعها من أحداث",
  "日本語のとても長い題名がここに書かれています",
  "👩‍👩‍👧 family & <friends> \u001b[31mred\u0007",
  "w".repeat(120),
];

test("any title fits, as text and in a picture", async () => {
  await fc.assert(
    fc.asyncProperty(dates, WIDTHS, FLAGS, async (claims, width, flags) => {
      const path = write(claims, (id) => TITLES[Number(id.slice(5)) % TITLES.length] ?? id);
      const { stdout } = await run(`timeline ${flags} --dataset ${path}`, { width });
      for (const line of stdout.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      const svg = await run(`timeline ${flags} --format svg --dataset ${path}`, { width });
      expect(findXmlMistake(svg.stdout)).toBeNull();
    }),
    { numRuns: 20 },
  );
});

test("ASCII is ASCII", async () => {
  await fc.assert(
    fc.asyncProperty(dates, WIDTHS, async (claims, width) => {
      const { stdout } = await run(`timeline --ascii --dataset ${write(claims)}`, { width });
      expect(stdout).toMatch(/^[\n -~]*$/);
    }),
    { numRuns: 30 },
  );
});

test("labels of the axis are on it and do not touch each other", () => {
  const day = fc.integer({ min: -900_000, max: 30_000 });
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 20 }),
      WIDTHS,
      fc.constantFrom("en", "id", "ar", "ja"),
      (days, width, lang) => {
        const scale = buildScale(
          days.map((at) => ({ min: at, max: at })),
          { width, letter: 1, breakWidth: 3 },
        )!;
        for (const row of layoutAxis(scale, { lang, phrases: inEnglish }, 1, displayWidth).rows) {
          let end = -1;
          for (const { column, text } of row) {
            expect(column).toBeGreaterThan(end);
            end = column + displayWidth(text);
            expect(end).toBeLessThanOrEqual(width);
          }
        }
      },
    ),
  );
});
