// Pictures as a browser draws them: in three languages every text stands on the canvas, and none on another of its row.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/run.ts";
import { CHROMIUM, type Reader, startReader } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "rashomon-pictures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINES = [
  "timeline",
  "timeline --lanes",
  "timeline --disputed --slide",
  "discrepancies --level major",
  "show eagle-claw",
  "agreement",
];

describe.skipIf(CHROMIUM === null)(
  "pictures in a browser (skipped where no Chromium is installed)",
  { retry: 1 },
  () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await startReader();
    });
    afterAll(() => reader?.close());

    test.each(["en", "id", "ar"])("no text leaves the canvas in %s", async (lang) => {
      const pictures: string[] = [];
      for (const line of LINES) pictures.push((await run(`${line} --lang ${lang} --format svg`)).stdout);
      // All on one page, since opening one takes long.
      const path = join(folder, `${lang}.html`);
      writeFileSync(path, `<!doctype html><meta charset="utf-8">${pictures.join("")}`);
      await reader.open(path);
      const outside = await reader.page.evaluate(() =>
        [...document.querySelectorAll("svg")].map((svg) => {
          const canvas = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll("text")];
          if (texts.length < 5) return ["fewer texts than there must be"];
          return texts
            .filter((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              return (
                left < canvas.left - 1 || right > canvas.right + 1 || top < canvas.top - 1 || bottom > canvas.bottom + 1
              );
            })
            .map((text) => text.textContent);
        }),
      );
      expect(outside).toEqual(LINES.map(() => []));
      expect(reader).toMatchObject({ requests: [], complaints: [] });
      // Each is also a document of its own.
      const broken = await reader.page.evaluate(
        (texts) =>
          texts.filter(
            (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") !== null,
          ),
        pictures,
      );
      expect(broken).toEqual([]);
    });
  },
);
