import { expect, test } from "vitest";
import { wantsHyperlinks } from "../../src/platform/terminal-abilities.ts";

test.each([
  ["a terminal", null, {}, true, false],
  ["RASHOMON_LINKS on a terminal", null, { RASHOMON_LINKS: "1" }, true, true],
  ["RASHOMON_LINKS in a pipe", null, { RASHOMON_LINKS: "1" }, false, false],
  ["RASHOMON_LINKS=0", null, { RASHOMON_LINKS: "0" }, true, false],
  ["RASHOMON_LINKS on a dumb terminal", null, { RASHOMON_LINKS: "1", TERM: "dumb" }, true, false],
  ["FORCE_HYPERLINK in a pipe", null, { FORCE_HYPERLINK: "1" }, false, true],
  ["FORCE_HYPERLINK=0 against RASHOMON_LINKS", null, { FORCE_HYPERLINK: "0", RASHOMON_LINKS: "1" }, true, false],
  ["--links auto on a terminal", "auto", {}, true, true],
  ["--links auto in a pipe", "auto", {}, false, false],
  ["--links auto in a pipe, forced by the environment", "auto", { FORCE_HYPERLINK: "1" }, false, false],
  ["--links always in a pipe", "always", { FORCE_HYPERLINK: "0" }, false, true],
  ["--links never", "never", { FORCE_HYPERLINK: "1" }, true, false],
] as const)("%s", (_, choice, env, isTerminal, expected) => {
  expect(wantsHyperlinks(choice, env, isTerminal)).toBe(expected);
});
