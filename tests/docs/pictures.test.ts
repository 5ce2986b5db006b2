import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findXmlMistake } from "../support/xml.ts";

const ROOT = join(import.meta.dirname, "../..");

test("the pictures and the reference are what the program shows now", () => {
  const flags = process.env["UPDATE_GOLDEN"] === "1" ? [] : ["--check"];
  const { stderr, status } = spawnSync(process.execPath, ["scripts/docs.mjs", ...flags], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
});

test("the pictures are well-formed and need nothing else", () => {
  const folder = join(ROOT, "docs/pictures");
  const files = readdirSync(folder);
  expect(files).toEqual(["agreement.svg", "matrix.svg", "timeline.svg"]);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    expect(findXmlMistake(text)).toBeNull();
    expect(text.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(|@import|<script|href/);
    expect(text).toMatch(/<title id="title">[^<]+<\/title>\n<desc id="desc">[^<]+/);
  }
});
