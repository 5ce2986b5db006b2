// The real streams of a real process: what a test in the same process cannot see.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";

const BIN = join(import.meta.dirname, "../../bin/rashomon.js");

function runShell(script: string) {
  const env = { ...process.env, BIN, NODE: process.execPath };
  return spawnSync("bash", ["--norc", "-c", script], { encoding: "utf8", env });
}

describe.skipIf(process.platform === "win32")("output", () => {
  test("a reader that goes away ends the run with 0, without a message", () => {
    const { stdout, stderr } = runShell(`"$NODE" "$BIN" help verdicts | true; echo "\${PIPESTATUS[0]}"`);
    expect({ stdout, stderr }).toEqual({ stdout: "0\n", stderr: "" });
  });

  test("an error that nobody reads still gives its exit code", () => {
    expect(runShell(`"$NODE" "$BIN" help no-such-topic 2> >(true)`).status).toBe(2);
  });

  test("nothing is lost in a full pipe that another process made non-blocking", () => {
    const full = join(makeFolder(), "full");
    const fill = `process.stdout.write("x".repeat(65536)); fs.writeFileSync("${full}", ""); setTimeout(() => {}, 500)`;
    const whenFull = `until [ -e "${full}" ]; do sleep 0.02; done`;
    const { stdout, stderr } = runShell(
      `{ "$NODE" -e '${fill}' & ${whenFull}; "$NODE" "$BIN" --version; } | { ${whenFull}; sleep 0.3; tr -d x; }`,
    );
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^rashomon \d+\.\d+\.\d+\n$/), stderr: "" });
  });
});
