// What only may fall into a range is counted where it is much, and listed when asked for.

import { expect, test } from "vitest";
import { run } from "../support/run.ts";

const RANGE = "list --from 1980-04-01 --to 1980-05-01";
const TERMINAL = { tty: true, width: 160, env: { NO_COLOR: "1" } };

test("many events that may touch a range are counted, with the command that lists them", async () => {
  const { stdout } = await run(`${RANGE} --no-pager`, TERMINAL);
  expect(stdout.replace(/\s+/g, " ")).toMatch(/Possibly in range \([^)]*\): \d+; all with rashomon .*--all/);
  expect(stdout).toContain("eagle-claw");
  expect(stdout).not.toContain("asset-freeze");
});

test("they are listed with --all, and always for a program", async () => {
  const whole = await run(`${RANGE} --all --no-pager`, TERMINAL);
  expect(whole.stdout).toContain("asset-freeze");
  expect((await run(`${RANGE} --json`)).stdout).toContain("asset-freeze");
});

test("dates are shown with the labels of their sources, and none is called a sum", async () => {
  const { stdout } = await run(`${RANGE} --no-pager`, TERMINAL);
  expect(stdout).toContain("Indonesian (from its parts)");
  expect(stdout).not.toContain("our sum");
});

test("words in the titles of a whole and of its part show the whole", async () => {
  const { items } = JSON.parse((await run("show iran --json")).stdout) as { readonly items: readonly { id: string }[] };
  expect(items[0]?.id).toBe("hostage-crisis");
});

test("a command without its subject shows an example", async () => {
  const { stderr, exitCode } = await run("show");
  expect([/rashomon show \S+; rashomon list/.test(stderr), exitCode]).toEqual([true, 2]);
});

test("an event that some source puts in the range is listed, though another's date is wider, and is not folded away", async () => {
  const { stdout } = await run("list --on 1980-04-24 --no-pager", TERMINAL);
  expect(stdout).toMatch(/In range according to some sources\n[^]*eagle-claw[^]*\n\nPossibly in range \([^)]*\): \d+;/);
});
