// The page as a reader meets it, in a browser: read, searched, filtered, unfolded, linked to, printed.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HATTIN } from "../contract/ask.ts";
import { run } from "../support/run.ts";
import { CHROMIUM, launchBrowser, openFile } from "./browser.ts";
import { writeHostileDataset } from "./hostile-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "rashomon-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
const PROJECTOR = { width: 1920, height: 1080 };

/** A page in a file, made once. */
async function exportTo(name: string, flags: readonly string[] = []): Promise<string> {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const { exitCode, stderr } = await run(["export", "--to", "html", "--out", path, "--force", ...flags]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return path;
}

/** What axe-core finds wrong. Run outside the page's policy, as a browser extension is. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<axe.AxeResults> } };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

const visibleRows = (page: Page): Promise<number> => page.locator(".row:not([hidden])").count();

describe.skipIf(CHROMIUM === null)(
  "the page in a browser (skipped where no Chromium is installed)",
  { retry: 1 },
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());

    const VIEWS = [
      ["en", LAPTOP, "light", true],
      ["id", PROJECTOR, "dark", true],
      ["ar", PHONE, "light", true],
      ["ar", LAPTOP, "dark", false],
    ] as const;

    test.each(VIEWS)(
      "%s at %o, %s, script %s: all can be read, nothing is fetched",
      async (lang, viewport, colorScheme, javaScriptEnabled) => {
        const path = await exportTo(`page-${lang}.html`, ["--lang", lang]);
        const { page, requests, complaints } = await openFile(browser, path, {
          viewport,
          colorScheme,
          javaScriptEnabled,
          bypassCSP: true,
        });
        expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr");
        expect(await page.locator(".row").count()).toBeGreaterThan(20);
        // Every row unfolds, with or without a script.
        await page.locator(".row summary").first().click();
        expect(await page.locator(".row .claims").first().isVisible()).toBe(true);
        expect(await page.locator("#_find").isVisible()).toBe(javaScriptEnabled);
        if (javaScriptEnabled) {
          // Nothing is wider than the window, so that a telephone need not scroll sideways.
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        }
        expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
        await page.context().close();
      },
    );

    test.each([
      ["en", LAPTOP, "light", ["--level", "major"], "eagle-claw"],
      ["ar", PHONE, "dark", ["--dataset", HATTIN], "hattin"],
    ] as const)(
      "axe-core finds nothing wrong with it: %s at %o, %s",
      async (lang, viewport, colorScheme, few, event) => {
        // Fewer rows of the same kinds: axe looks at each.
        const path = await exportTo(`few-${lang}.html`, ["--lang", lang, ...few]);
        const { page } = await openFile(browser, path, { viewport, colorScheme, bypassCSP: true }, `#${event}`);
        await page.locator(".row summary").first().click();
        await expect.poll(() => page.locator("details.event[open]").count()).toBe(1);
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      },
    );

    test("a link to a discrepancy opens it, and a link to an event shows what every source says", async () => {
      const path = await exportTo("page-en.html", ["--lang", "en"]);
      const { page, complaints } = await openFile(browser, path, { viewport: LAPTOP }, "#eagle-claw/deaths");
      const row = page.locator(`[id="eagle-claw/deaths"]`);
      expect(await row.locator(".claims").isVisible()).toBe(true);
      expect(await row.boundingBox()).toMatchObject({ y: expect.closeTo(60, -2) });
      await row.locator("a.of").click();
      const event = page.locator("details.event[open]");
      await expect.poll(() => event.count()).toBe(1);
      // The row is copied in from the table of discrepancies, and what only one source says from its list.
      expect(await event.locator("tbody td b").count()).toBeGreaterThan(3);
      await page.locator(".drawing a").first().click();
      await expect.poll(() => page.locator("details.event[open]").count()).toBe(2);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test("search folds as the program does, forgives a wrong letter, and filters narrow it", async () => {
      const path = await exportTo("page-en.html", ["--lang", "en"]);
      const { page } = await openFile(browser, path, { viewport: LAPTOP });
      await page.clock.install();
      /** The page waits for more letters before it searches: here that is over at once. */
      const wait = (): Promise<void> => page.clock.runFor(1000);
      const search = page.locator("input[name=words]");
      const all = await visibleRows(page);
      const shows = async (words: string): Promise<number> => {
        await search.fill(words);
        await wait();
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
      await wait();
      expect(await visibleRows(page)).toBe(all);
      await page.locator("select[name=held]").selectOption("inferred");
      await wait();
      const inferred = await visibleRows(page);
      expect(inferred).toBeGreaterThan(0);
      expect(await page.locator(".row:not([hidden]) i.inferred").count()).toBeGreaterThanOrEqual(inferred);
      await page.locator("select[name=level]").selectOption("major");
      await page.locator("input[name=from]").fill("١٩٨١");
      await wait();
      expect(await visibleRows(page)).toBeLessThan(inferred);
      await page.context().close();
    });

    test("it prints to a PDF of a few pages without the search", async () => {
      const path = await exportTo("few-en.html", ["--lang", "en", "--level", "major"]);
      const { page } = await openFile(browser, path, { viewport: LAPTOP });
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(12);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#_find").isVisible()).toBe(false);
      expect(await page.locator(".row").first().isVisible()).toBe(true);
      await page.context().close();
    });

    test("nothing in a dataset becomes markup, script or an address that runs", async () => {
      const dataset = join(folder, "hostile");
      const texts = writeHostileDataset(dataset);
      for (const lang of ["en", "ar"]) {
        const path = await exportTo(`hostile-${lang}.html`, ["--dataset", dataset, "--lang", lang]);
        const { page, requests, complaints } = await openFile(browser, path, { viewport: LAPTOP });
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
        expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
        await page.context().close();
      }
      expect(texts).toBeGreaterThan(100);
    });

    test("a policy that a browser obeys keeps out whatever came in", async () => {
      const path = await exportTo("page-en.html", ["--lang", "en"]);
      const spoiled = join(folder, "spoiled.html");
      const attack = `<script>window.hacked=1</script><img src="https://example.org/x.png" onerror="window.hacked=2">`;
      writeFileSync(spoiled, readFileSync(path, "utf8").replace("<main>", `<main>${attack}`));
      const { page, complaints } = await openFile(browser, spoiled, { viewport: LAPTOP });
      expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
      expect(complaints.join("\n")).toMatch(/Content Security Policy/);
      await page.context().close();
    });
  },
);
