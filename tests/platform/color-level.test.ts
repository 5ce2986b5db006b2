import { expect, test } from "vitest";
import { colorLevel } from "../../src/platform/terminal-abilities.ts";

test.each([
  ["a terminal", "auto", { TERM: "xterm" }, true, 1],
  ["a terminal with 256 colours", "auto", { TERM: "screen-256color" }, true, 2],
  ["a terminal with true colour", "auto", { TERM: "xterm", COLORTERM: "truecolor" }, true, 3],
  ["a dumb terminal", "auto", { TERM: "dumb", COLORTERM: "truecolor" }, true, 0],
  ["a pipe", "auto", { TERM: "xterm-256color" }, false, 0],
  ["NO_COLOR on a terminal, which keeps bold", "auto", { TERM: "xterm", NO_COLOR: "1" }, true, "bold"],
  ["NO_COLOR on a dumb terminal", "auto", { TERM: "dumb", NO_COLOR: "1" }, true, 0],
  ["NO_COLOR in a pipe", "auto", { TERM: "xterm", NO_COLOR: "1" }, false, 0],
  ["an empty NO_COLOR, which counts as unset", "auto", { TERM: "xterm", NO_COLOR: "" }, true, 1],
  ["CLICOLOR=0 on a terminal", "auto", { TERM: "xterm", CLICOLOR: "0" }, true, 0],
  ["CLICOLOR_FORCE in a pipe", "auto", { TERM: "xterm", CLICOLOR_FORCE: "1" }, false, 1],
  ["CLICOLOR_FORCE=0 in a pipe", "auto", { TERM: "xterm", CLICOLOR_FORCE: "0" }, false, 0],
  ["NO_COLOR against CLICOLOR_FORCE", "auto", { NO_COLOR: "1", CLICOLOR_FORCE: "1" }, true, 0],
  ["FORCE_COLOR in a pipe", "auto", { FORCE_COLOR: "" }, false, 1],
  ["FORCE_COLOR with a depth", "auto", { FORCE_COLOR: "3" }, false, 3],
  ["FORCE_COLOR=0 on a terminal", "auto", { TERM: "xterm", FORCE_COLOR: "0" }, true, 0],
  ["FORCE_COLOR against NO_COLOR", "auto", { FORCE_COLOR: "1", NO_COLOR: "1" }, false, 1],
  ["--color always in a pipe", "always", { NO_COLOR: "1" }, false, 1],
  ["--color always keeps the terminal's depth", "always", { TERM: "xterm-256color" }, false, 2],
  ["--color never on a terminal", "never", { TERM: "xterm", FORCE_COLOR: "3" }, true, 0],
] as const)("%s", (_, choice, env, isTerminal, level) => {
  expect(colorLevel(choice, env, isTerminal)).toBe(level);
});
