// Writes what is generated from the program: docs/commands.md and docs/pictures/. `--check` only says what is out of date.
// Needs a build.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawPictures } from "./pictures.mjs";

const ROOT = join(import.meta.dirname, "..");

const reference = execFileSync(process.execPath, [join(ROOT, "bin/rashomon.js"), "man", "--format", "md"], {
  encoding: "utf8",
});
const files = new Map([["docs/commands.md", reference], ...drawPictures()]);
const stale = [...files].filter(([path, text]) => readIfThere(join(ROOT, path)) !== text);

if (!process.argv.includes("--check")) {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`written: ${path}`);
  }
} else if (stale.length > 0) {
  console.error(`out of date: ${stale.map(([path]) => path).join(", ")}; npm run docs writes them`);
  process.exitCode = 1;
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
