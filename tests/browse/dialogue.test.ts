// The dialogue: what it says, and that everything on the screen can be reached by numbers and words.

import { beforeAll, describe, expect, test } from "vitest";
import { runDialogue } from "../../src/browse/dialogue.ts";
import type { Library } from "../../src/browse/library.ts";
import { type End, FRESH } from "../../src/browse/state.ts";
import type { Screen } from "../../src/platform/streams.ts";
import { CRISIS, openLibrary } from "./support.ts";

let library: Library;
beforeAll(async () => {
  library = await openLibrary(CRISIS);
});

interface Said {
  /** What was said at first, and after each line. */
  readonly said: readonly string[];
  readonly end: End;
}

const talk = (...typed: readonly string[]): Promise<Said> => talkOver(library, typed);

async function talkOver(over: Library, typed: readonly string[]): Promise<Said> {
  const said: string[] = [];
  const lines = [...typed];
  const screen: Screen = {
    write: (text) => void said.push(text),
    size: () => ({ columns: 80, rows: 24 }),
    readLine: () => lines.shift() ?? null,
    suspend: async () => {},
  };
  return { end: await runDialogue(FRESH, screen, over, false), said };
}

describe("the dialogue", () => {
  test("begins with the numbered events and a question", async () => {
    const { said, end } = await talk();
    expect(said[0]).toMatch(/Events: \d+\.\n1\. .+\n2\. /);
    expect(said[0]).toMatch(/\d+ more: press Enter\.\n\nA number, words to search for, or \? for help: $/);
    expect(end).toEqual({ type: "quit" });
  });

  test("has no codes of a drawn screen and fits the line", async () => {
    const { said } = await talk("d", "1", "?", "رهائن", "1", "by arabic", "time");
    // oxlint-disable-next-line no-control-regex -- that is what must not be there
    expect(said.join("")).not.toMatch(/\x1b/);
    for (const line of said.join("").split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  test("finds events, opens them, follows lines and prints an id", async () => {
    const { said, end } = await talk("how many hostages", "1", "take");
    expect(said[1]).toMatch(/found by “how many hostages”/);
    expect(said[2]).toMatch(/Captivity of the hostages[^]*\[1\] +\w+ +.*Fifty-two[^]*Where sources disagree/);
    expect(end).toEqual({ type: "chosen", subject: { mode: "events", id: "hostage-captivity" } });
  });

  test("lists discrepancies and sources too, major discrepancies first", async () => {
    const { said } = await talk("disagreements", "claims", "s", "events");
    expect(said[1]).toMatch(/Discrepancies: \d+\.\n1\. .*major/);
    expect(said[2]).toMatch(/Claims: \d+/);
    expect(said[3]).toMatch(/Sources: 3\.\n1\. Indonesian/);
    expect(said[4]).toMatch(/Events: \d+/);
  });

  test("shows one source, neighbours in time, entities and a filtered list, and goes back", async () => {
    const { said } = await talk("eagle claw", "1", "by arabic", "time", "all", "who", "1", "back");
    expect(said[3]).toMatch(/according to Arabic/);
    expect(said[4]).toMatch(/● Operation Eagle Claw/);
    expect(said[6]).toMatch(/^\nWho or what\?\n1\. /);
    expect(said[7]).toMatch(/Claims, only .+: \d+/);
    expect(said[8]).toMatch(/Operation Eagle Claw/);
    const only = await talk("only English", "only conflict", "only");
    expect(only.said[1]).toMatch(/only English/);
    expect(only.said[2]).toMatch(/only conflict, only English/);
    expect(only.said[3]).toMatch(/Events: \d+\./);
  });

  test("takes names of sources, verdicts and levels in the language of the run, and ids", async () => {
    const { said } = await talkOver(await openLibrary(CRISIS, "id"), [
      "d",
      "only Sumber Inggris",
      "only besar",
      "only major",
      "only",
    ]);
    expect(said[2]).toMatch(/hanya Sumber Inggris: \d+/);
    expect(said[3]).toMatch(/hanya besar, hanya Sumber Inggris: \d+/);
    expect(said[4]).toBe(said[3]);
  });

  test("continues a long list, and says when a number is too high", async () => {
    const { said } = await talk("", "9999", "next");
    expect(said[1]).toMatch(/^\n[^\n]*\n21\. /);
    expect(said[2]).toMatch(/There are only \d+\./);
    expect(said[3]).toMatch(/Where sources disagree/);
  });

  test("a slash searches for a word that is also a command", async () => {
    const { said } = await talk("/time");
    expect(said[1]).toMatch(/found by “time”/);
  });

  test('"take" needs something open', async () => {
    const { said, end } = await talk("take", "1", "take");
    expect(said[1]).toMatch(/Type a number first/);
    expect(end).toMatchObject({ subject: { mode: "events" } });
  });

  test('"quit" prints nothing', async () => {
    expect((await talk("1", "quit")).end).toEqual({ type: "quit" });
  });
});
