// What --format svg draws, by its words; tests/page looks at it in a browser.

import { expect, test } from "vitest";
import { findXmlMistake } from "../support/xml.ts";
import { run } from "../support/run.ts";

async function draw(line: string): Promise<string> {
  const { stdout, stderr, exitCode } = await run(`${line} --format svg`);
  expect({ line, stderr, exitCode }).toEqual({ line, stderr: "", exitCode: 0 });
  expect(findXmlMistake(stdout)).toBeNull();
  return stdout;
}

const sizeOf = (svg: string): readonly number[] => (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);

test("discrepancies are drawn as a matrix: a row for each, a cell for each source, words for silence", async () => {
  const svg = await draw("discrepancies --level major");
  const { stdout } = await run("discrepancies --level major --json");
  const { items } = JSON.parse(stdout) as { items: { id: string }[] };
  expect(svg.match(/<g><title>/g)).toHaveLength(items.length);
  expect(svg).toMatch(/>8 US military</);
  expect(svg).toMatch(/>not covered</);
  expect(svg).toContain("(our sum)");
});

test("a limit cuts the rows, and a right-to-left language reverses the columns", async () => {
  expect((await draw("discrepancies --limit 2")).match(/<g><title>/g)).toHaveLength(2);
  const arabic = await draw("discrepancies --limit 2 --lang ar");
  expect(arabic).toContain('xml:lang="ar"');
  expect(arabic).toContain('direction="rtl"');
});

test("an event and the agreement of sources are drawn, too", async () => {
  expect(await draw("show eagle-claw")).toMatch(/<title id="title">Operation Eagle Claw/);
  expect(await draw("agreement")).toMatch(/= \d+ of \d+ \(\d+%\) · ~ \d+ of/);
  const { stderr } = await run("claims --format svg");
  expect(stderr).toContain("not claims");
});

test("a timeline has the title that it is given, the events that are disputed, the shape of a slide", async () => {
  const all = await draw("timeline");
  const disputed = await draw("timeline --disputed --title 'Dates that <contradict>'");
  expect(disputed).toContain('<title id="title">Dates that &lt;contradict&gt;</title>');
  expect(disputed.match(/<g><title>/g)?.length).toBeLessThan(all.match(/<g><title>/g)?.length ?? 0);
  const { stdout } = await run("timeline --disputed --json");
  const { items } = JSON.parse(stdout) as { items: { disputed: boolean }[] };
  expect(items.every((item) => item.disputed)).toBe(true);
  for (const line of ["timeline --slide", "timeline --disputed --slide", "timeline --lanes --slide"]) {
    const [width = 0, height = 1] = sizeOf(await draw(line));
    expect(width / height).toBeCloseTo(16 / 9, 2);
  }
});
