import { describe, expect, test } from "vitest";
import { again } from "../../src/cli/suggested-command.ts";
import { KRAKATOA } from "../contract/ask.ts";
import { run } from "../support/run.ts";

test.each([
  ["rashomon list", null, null, "rashomon list"],
  ["rashomon list", "./my data", null, "rashomon list --dataset './my data'"],
  ["rashomon show fire", "fires", "id", "rashomon show fire --dataset fires --lang id"],
  ["rashomon show fire --dataset fires --lang id", "fires", "id", "rashomon show fire --dataset fires --lang id"],
  ["rashomon help dates", "fires", "id", "rashomon help dates"],
  ["rashomon validate ./x", "fires", null, "rashomon validate ./x"],
  ["rashomon validate lists them all", "./mine", null, "rashomon validate --dataset ./mine lists them all"],
  ["one of a, b", "fires", null, "one of a, b"],
])("%s on %j in %j", (command, dataset, lang, expected) => {
  expect(again(command, { dataset, lang })).toBe(expected);
});

describe("the command that a view ends with works when it is pasted", () => {
  test.each([
    "list",
    "list --on 1883 --limit 2",
    "timeline",
    "timeline --told-by report",
    "show great-eruption",
    "search eruption",
    "claims",
    "today --date 08-27",
    "today --date 01-01",
    "random --seed 1",
    "discrepancies",
    "explain great-eruption/date",
    "agreement",
    "sources",
    "sources report",
  ])("%s", async (line) => {
    const given = ["--dataset", KRAKATOA, "--lang", "id", "--no-pager"];
    const { stdout } = await run([...line.split(" "), ...given], { tty: true, width: 200, env: { NO_COLOR: "1" } });
    const commands = [...stdout.matchAll(/^→ rashomon (.+?)(?: {2}.*)?$/gm)].map(([, command = ""]) => command);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      expect(command).toContain(`--dataset ${KRAKATOA} --lang id`);
      expect(await run(command)).toMatchObject({ exitCode: 0, stderr: "" });
    }
  });
});
