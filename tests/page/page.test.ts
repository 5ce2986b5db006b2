// The page as a reader meets it, in a browser: read, searched, filtered, unfolded, linked to, printed.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "../support/run.ts";
import { CHROMIUM, type Reader, startReader } from "./browser.ts";
import { writeHostileDataset } from "./hostile-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "rashomon-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
};
const SCHEMES = ["light", "dark"] as const;
const PAPER = { light: "rgb(255, 254, 251)", dark: "rgb(22, 22, 20)" };

const exported = new Map<string, string>();

/** The page of some flags, written once. */
async function exportPage(...flags: readonly string[]): Promise<string> {
  const known = exported.get(flags.join(" "));
  if (known !== undefined) return known;
  const path = join(folder, `${exported.size}.html`);
  const { exitCode, stderr } = await run(["export", "--to", "html", "--out", path, ...flags]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  exported.set(flags.join(" "), path);
  return path;
}

/** What axe-core finds wrong. Run outside the page's policy, as a browser extension is. */
async function violations(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async (given) => {
      const { axe } = globalThis as unknown as { axe: { run(options: axe.RunOptions): Promise<axe.AxeResults> } };
      return (await axe.run(given)).violations;
    },
    { ...options, selectors: false, resultTypes: ["violations" as const] },
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** Kinds of text that have a colour or a ground of their own. */
const KINDS = [
  "i:not([class])",
  "i.mood",
  "i.sum",
  "i.hedge",
  "i.omission",
  ".contradict .verdict",
  ".differ .verdict",
  ".agree th",
  ".silent",
  ".steps",
  ".reason",
  ".note",
  ".key dd",
  ".when",
];

/** Opens whatever unfolds, without a script of the page. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll("details")) element.open = true;
  });

/** A busy machine may need more than a second. */
const eventually = <T>(see: () => Promise<T>) => expect.poll(see, { timeout: 10_000 });

const visibleRows = (page: Page): Promise<number> => page.locator(".row:not([hidden])").count();

describe.skipIf(CHROMIUM === null)(
  "the page in a browser (skipped where no Chromium is installed)",
  { retry: 1 },
  () => {
    let reader: Reader;
    let page: Page;
    beforeAll(async () => {
      reader = await startReader();
      ({ page } = reader);
    });
    beforeEach(() => page.setViewportSize(SIZES.laptop));
    afterAll(() => reader?.close());

    // Any two settings meet in one of these.
    const VIEWS = [
      ["en", "phone", "light", true],
      ["en", "laptop", "dark", true],
      ["en", "projector", "light", false],
      ["id", "laptop", "light", true],
      ["id", "projector", "dark", true],
      ["id", "phone", "dark", false],
      ["ar", "projector", "light", true],
      ["ar", "phone", "dark", true],
      ["ar", "laptop", "light", false],
    ] as const;

    test.each(VIEWS)(
      "%s on a %s, %s, script %s: all can be read and nothing is fetched",
      async (lang, size, colorScheme, hasScript) => {
        await page.setViewportSize(SIZES[size]);
        await page.emulateMedia({ colorScheme });
        await reader.open(await exportPage("--lang", lang), { hasScript });
        expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr");
        expect(await page.locator(".row").count()).toBeGreaterThan(20);
        expect(await page.locator("#_find").isVisible()).toBe(hasScript);
        // Every row unfolds, with or without a script.
        await page.locator(".row summary").first().click();
        expect(await page.locator(".row .claims").first().isVisible()).toBe(true);
        await unfold(page);
        const seen = await page.evaluate(() => ({
          paper: getComputedStyle(document.documentElement).backgroundColor,
          // Nothing is wider than the window, so that nobody need scroll sideways.
          isWider: document.documentElement.scrollWidth > innerWidth,
          hidden: [...document.querySelectorAll("main :is(p, li, dd, th, td, summary)")]
            .filter((element, index) => index % 50 === 0 && element.getClientRects().length === 0)
            .map(({ textContent }) => textContent),
        }));
        expect(seen).toEqual({ paper: PAPER[colorScheme], isWider: false, hidden: [] });
        expect(reader).toMatchObject({ requests: [], complaints: [] });
      },
    );

    test.each(["en", "ar"])("axe-core finds nothing wrong with the whole page in %s, unfolded", async (lang) => {
      await reader.open(await exportPage("--lang", lang), { isObeyed: false });
      await unfold(page);
      expect(await violations(page, { rules: { "color-contrast": { enabled: false } } })).toEqual([]);
    });

    test.each(SCHEMES)("every kind of text has enough contrast: %s", async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      // A few events that have every kind: axe-core looks long at each text.
      await reader.open(await exportPage("--event", "rescue-attempts"), { hash: "#eagle-claw", isObeyed: false });
      await unfold(page);
      for (const kind of KINDS) expect(await page.locator(kind).first().isVisible(), kind).toBe(true);
      expect(await violations(page, { runOnly: ["color-contrast"] })).toEqual([]);
    });

    test("a link to a discrepancy opens it, and a link to an event shows what every source says", async () => {
      await reader.open(await exportPage("--lang", "en"), { hash: "#eagle-claw/deaths" });
      const row = page.locator(`[id="eagle-claw/deaths"]`);
      expect(await row.locator(".claims").isVisible()).toBe(true);
      await eventually(async () => (await row.boundingBox())?.y).toBeCloseTo(60, -2);
      await row.locator("th a").click();
      const event = page.locator("details.event[open]");
      await eventually(() => event.count()).toBe(1);
      // The row is copied in from the table of discrepancies, and what only one source says from its list.
      expect(await event.locator("tbody td b").count()).toBeGreaterThan(3);
      await page.locator(".drawing a").first().click();
      await eventually(() => page.locator("details.event[open]").count()).toBe(2);
      expect(reader.complaints).toEqual([]);
    });

    test("search folds as the program does, forgives a wrong letter, and filters narrow it", async () => {
      await reader.open(await exportPage("--lang", "en"));
      const search = page.locator("input[name=words]");
      const all = await visibleRows(page);
      const shows = async (words: string): Promise<number> => {
        await search.fill(words);
        await search.press("Enter");
        return visibleRows(page);
      };
      const exact = await shows("eagle claw deaths");
      expect(exact).toBeGreaterThan(0);
      expect(exact).toBeLessThan(all);
      expect(await page.locator("#_shown").textContent()).toContain(`${exact} of ${all}`);
      expect(await shows("eagel claw deaths")).toBe(exact);
      expect(await page.locator("#_shown").textContent()).toContain("eagle");
      // Another script and other digits find the same: the Arabic name of the operation.
      expect(await shows("مخلب النَّسر")).toBeGreaterThan(0);
      expect(await shows("zzzzzz")).toBe(0);
      expect(await page.locator(".level").first().isVisible()).toBe(false);
      await page.locator("button[type=reset]").click();
      await eventually(() => visibleRows(page)).toBe(all);
      await page.locator("select[name=held]").selectOption("inferred");
      const inferred = await visibleRows(page);
      expect(inferred).toBeGreaterThan(0);
      expect(await page.locator(".row:not([hidden]) i:not([class])").count()).toBeGreaterThanOrEqual(inferred);
      // The headings count what is left under them.
      const counts = await page.locator(".level:not([hidden]) span").allTextContents();
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(inferred);
      await page.locator("select[name=level]").selectOption("major");
      await page.locator("input[name=from]").fill("١٩٨١");
      await page.locator("input[name=from]").press("Enter");
      expect(await visibleRows(page)).toBeLessThan(inferred);
    });

    test("it prints to a PDF of a few pages, without the search field", async () => {
      await reader.open(await exportPage("--level", "major"));
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(12);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      // The ink of a dark screen is too pale for paper.
      expect(await page.locator(".kicker").evaluate((element) => getComputedStyle(element).color)).toBe(
        "rgb(179, 38, 30)",
      );
      expect(await page.locator("#_find").isVisible()).toBe(false);
      expect(await page.locator(".row").first().isVisible()).toBe(true);
      await page.emulateMedia({ media: "screen", colorScheme: "light" });
    });

    test("nothing in a dataset becomes markup, script or an address that runs", async () => {
      const dataset = join(folder, "hostile");
      const texts = writeHostileDataset(dataset);
      for (const lang of ["en", "ar"]) {
        await reader.open(await exportPage("--dataset", dataset, "--lang", lang));
        await page.evaluate(() => {
          for (const element of document.querySelectorAll("details")) element.open = true;
          for (const element of document.querySelectorAll<HTMLElement>("*"))
            element.dispatchEvent(new MouseEvent("mouseover"));
        });
        const seen = await page.evaluate(() => ({
          hacked: "hacked" in globalThis,
          counts: ["script", "style", "h1", "img", "iframe"].map((name) => document.querySelectorAll(name).length),
          addresses: [...document.querySelectorAll<HTMLAnchorElement>("a:not(svg a)")]
            .map(({ protocol }) => protocol)
            .filter((protocol) => protocol !== "file:"),
          handlers: [...document.querySelectorAll("*")].flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith("on")),
          ),
          text: document.body.textContent,
        }));
        expect(seen).toMatchObject({ hacked: false, counts: [1, 1, 1, 0, 0], handlers: [] });
        expect(seen.addresses.every((protocol) => protocol === "https:")).toBe(true);
        expect(seen.text).toContain("<img src=x onerror=");
        // The isolates of the drawing are the program's own.
        expect(/[\u202a-\u202e\u2066\u2068]/.test(seen.text)).toBe(false);
        // The rows still stand in three columns each, so nothing has left its cell.
        expect(await page.locator(".row > tr:first-child:not(:has(> td:nth-of-type(3)))").count()).toBe(0);
        expect(reader).toMatchObject({ requests: [], complaints: [] });
      }
      expect(texts).toBeGreaterThan(100);
    });

    test("the policy keeps a script from running that got into the page", async () => {
      const path = await exportPage("--lang", "en");
      const spoiled = join(folder, "spoiled.html");
      const attack = `<script>window.hacked=1</script><img src="https://example.org/x.png" onerror="window.hacked=2">`;
      writeFileSync(spoiled, readFileSync(path, "utf8").replace("<main>", `<main>${attack}`));
      await reader.open(spoiled);
      expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
      expect(reader.complaints.join("\n")).toMatch(/Content Security Policy/);
    });
  },
);
