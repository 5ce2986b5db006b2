import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { askJson, KRAKATOA } from "../contract/ask.ts";
import { describeTranscripts } from "../support/transcript.ts";
import { run } from "../support/run.ts";

const SIEGE = "--dataset tests/fixtures/constantinople-1453";
const VOLCANO = "--dataset tests/fixtures/krakatoa-1883";
const FIRE = "--dataset tests/fixtures/great-fire";

describeTranscripts("timeline", "Timelines", [
  {
    title: "Each date of each event has a line, and long empty stretches are left out",
    command: `timeline ${VOLCANO}`,
    options: { width: 100 },
  },
  {
    title: "If space is short, the titles are above the chart",
    command: `timeline ${VOLCANO}`,
    options: { width: 50 },
  },
  { title: "In ASCII", command: `timeline ${SIEGE} --ascii`, options: { width: 80 } },
  { title: "One lane for each source", command: `timeline ${SIEGE} --lanes`, options: { width: 100 } },
  {
    title: "The story of one source, with its gaps",
    command: `timeline ${SIEGE} --told-by turkish`,
    options: { width: 100 },
  },
  { title: "A range cuts what extends beyond it", command: `timeline ${SIEGE} --on 1453-05`, options: { width: 80 } },
  { title: "A few days", command: `timeline ${FIRE}`, options: { width: 80 } },
  { title: "An empty range is reported", command: `timeline ${SIEGE} --on 1500` },
  {
    title: "A terminal gets the next command",
    command: `timeline ${FIRE} --limit 1`,
    options: { tty: true, width: 60, rows: 60 },
  },
]);

test("a year BC keeps its era in right-to-left text", async () => {
  const dataset = join(makeFolder(), "ides.json");
  const languages = [{ code: "ar", direction: "rtl" }];
  const attributes = [{ id: "date", kind: "date", dates: "whole" }];
  const claims = [{ source: "a", event: "ides", attribute: "date", value: "-0043-03-15" }];
  writeFileSync(dataset, JSON.stringify({ format: "rashomon/1", id: "ides", languages, attributes, claims }));
  const { stdout } = await run(`timeline --dataset ${dataset} --lang ar`);
  expect(stdout).toContain("15 مارس 44 ق.م");
});

test("the items are those of the list", async () => {
  for (const flags of ["", "--from 1883-06", "--told-by report,log", "--source gazette"]) {
    const [listed, drawn] = [await askJson(`list ${flags}`), await askJson(`timeline ${flags}`)];
    expect(drawn.items).toEqual(listed.items);
    expect(drawn["undated"]).toEqual(listed["undated"]);
    expect(drawn.kind).toBe("timeline");
    expect(drawn["gaps"]).toEqual([]);
  }
});

test("a story has the dates of its source, and gaps by the dates of others", async () => {
  const { items, gaps } = (await askJson("timeline --told-by log")) as unknown as Record<
    "items" | "gaps",
    readonly {
      readonly id: string;
      readonly status?: string;
      readonly dates: readonly { readonly source: string }[];
    }[]
  >;
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) expect(new Set(item.dates.map(({ source }) => source))).toEqual(new Set(["log"]));
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) {
    expect(items.map(({ id }) => id)).not.toContain(gap.id);
    expect(gap.dates.map(({ source }) => source)).not.toContain("log");
    expect(["undated", "not-covered"]).toContain(gap.status);
  }
});

test("a terminal that cannot show more gets ASCII", async () => {
  const line = `timeline --dataset ${KRAKATOA}`;
  for (const env of [{ TERM: "dumb" }, { LC_ALL: "C" }, { LANG: "en_US.ISO-8859-1" }]) {
    expect((await run(line, { env, width: 80 })).stdout).not.toMatch(/[░━┊╱●]/);
  }
  expect((await run(line, { env: { LANG: "en_US.UTF-8" }, width: 80 })).stdout).toMatch(/[░━┊╱●]/);
});

test("the picture shows the same events, and describes them in words", async () => {
  const { stdout, exitCode } = await run(`timeline --format svg --dataset ${KRAKATOA}`);
  expect(exitCode).toBe(0);
  const { items } = await askJson("timeline");
  for (const { title } of items as readonly { readonly title: string }[])
    expect(stdout).toContain(`<title>${title.replace("'", "&#39;")}: `);
  expect(stdout).toMatch(/<desc id="desc">8 events with a date, 2 without a date\.\n/);
});
