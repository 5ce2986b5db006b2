// The recipe of docs/guide.md: GNU parallel cuts a sorted file between events, and the findings are the same byte for byte.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";

const ROOT = join(import.meta.dirname, "../..");
const hasParallel = String(spawnSync("parallel", ["--version"]).stdout).startsWith("GNU parallel");
if (!hasParallel) console.warn("GNU parallel is not installed: its recipe is not tested");

/** Lines of claims, sorted by event, without ids; events of very different sizes. */
function makeClaims(): string {
  const lines: string[] = [];
  for (let event = 0; event < 40; event += 1) {
    for (let claim = 0; claim < 1 + ((event * 37) % 50); claim += 1) {
      const [source, attribute] = [`s${claim % 4}`, ["deaths", "date", "name"][claim % 3]];
      const value =
        attribute === "date" ? `18${10 + (claim % 60)}` : attribute === "name" ? `Place ${claim % 2}` : claim % 5;
      lines.push(JSON.stringify({ source, event: `battle-${String(event).padStart(4, "0")}`, attribute, value }));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The command that the guide gives, with the folder and the program of the test. */
function recipe(folder: string): string {
  const guide = readFileSync(join(ROOT, "docs/guide.md"), "utf8");
  const [command] = /^parallel --pipe[^`]*/m.exec(guide) ?? [""];
  return command
    .replace("--block 100M", "--block 60k")
    .replaceAll("npx rashomon", `${process.execPath} ${join(ROOT, "bin/rashomon.js")}`)
    .replaceAll("./battles", folder)
    .replaceAll("findings.ndjson", join(folder, "parallel.ndjson"))
    .replaceAll("claims.ndjson", join(folder, "claims.ndjson"));
}

test.skipIf(!hasParallel)("findings through GNU parallel are those of a single run, byte for byte", () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "dataset.json"), `{"format":"rashomon/1","id":"battles"}`);
  writeFileSync(join(folder, "claims.ndjson"), makeClaims());
  const words = ["discrepancies", "--dataset", folder, "--stream", join(folder, "claims.ndjson")];
  const single = execFileSync(process.execPath, [join(ROOT, "bin/rashomon.js"), ...words], { maxBuffer: 1 << 28 });
  execFileSync("bash", ["--norc", "-c", recipe(folder)], { env: { ...process.env, HOME: folder } });
  const parallel = readFileSync(join(folder, "parallel.ndjson"));
  expect(single.length).toBeGreaterThan(10_000);
  expect(parallel.equals(single)).toBe(true);
});
