// Each source has one colour and one letter, whatever view it is in and whatever else is shown.

import { expect, test } from "vitest";
import { run } from "../support/run.ts";

const TERMINAL = { tty: true, width: 120, rows: 100, env: { TERM: "xterm-256color" } };

/** The colour in which a text is written: a number of 256. */
async function colourOf(text: string, ...words: readonly string[]): Promise<string | undefined> {
  const { stdout } = await run([...words, "--no-pager"], TERMINAL);
  // oxlint-disable-next-line no-control-regex -- codes are what is matched
  return new RegExp(`\\u001b\\[38;5;(\\d+)m${text}`).exec(stdout)?.[1];
}

const FIRE = ["--dataset", "tests/fixtures/great-fire"];

test.each([
  ["discrepancies", "London Gazette", ["discrepancies"]],
  ["show", "London Gazette", ["show", "fire"]],
  ["sources", "London Gazette", ["sources"]],
  ["list", " *London Gazette", ["list"]],
  ["explain", "London Gazette", ["explain", "fire/identity"]],
  ["agreement", "London Gazette", ["agreement"]],
  ["claims", "London Gazette", ["claims"]],
  ["the timeline", "L London Gazette", ["timeline"]],
  ["the timeline of two sources", "L London Gazette", ["timeline", "--source", "gazette,mercure"]],
  ["lanes", "L London Gazette", ["timeline", "--lanes"]],
])("the third of four sources has one colour: in %s", async (_, text, words) => {
  expect(await colourOf(text, ...words, ...FIRE)).toBe("63");
});
