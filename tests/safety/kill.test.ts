// A run that is killed at a system call of a write leaves the old files or the new ones, and the next command finds them. One
// moment of one write; `node scripts/soak/kills.mjs` tries every call of every write.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const KILLS = join(import.meta.dirname, "../../scripts/soak/kills.mjs");
const HAS_STRACE = spawnSync("strace", ["-V"]).status === 0;
const WRITES = ["import --force"];
const TITLE = HAS_STRACE ? "" : " (without strace, nothing is killed and this is not tested)";

test.skipIf(!HAS_STRACE)(`a killed write leaves the old files or the new ones${TITLE}`, { timeout: 600_000 }, () => {
  const pattern = `^(${WRITES.join("|")})$`;
  const flags = ["--only", pattern, "--calls", "rename", "--most", "1"];
  const { stdout, stderr } = spawnSync(process.execPath, [KILLS, ...flags], { encoding: "utf8" });
  expect(stderr).toBe("");
  const rows = stdout.split("\n").filter((row) => WRITES.some((title) => row.endsWith(`| ${title} |`)));
  expect(rows).toHaveLength(WRITES.length);
  for (const row of rows) expect(row).toMatch(/^\| 1 \| 0 \|/);
});
