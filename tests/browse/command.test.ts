// The command around the screen: where it is drawn, what is printed, and how it ends.

import { describe, expect, test, vi } from "vitest";
import { main } from "../../src/main.ts";
import type { Screen, Streams } from "../../src/platform/streams.ts";
import { createFakeStreams, type FakeStreams } from "../support/fake-streams.ts";
import { run } from "../support/run.ts";

// oxlint-disable-next-line no-control-regex -- terminal codes are what is taken out
const plain = (text = ""): string => text.replaceAll(/\x1b\[[?\d;]*[A-Za-z]/g, "");

interface Sitting {
  readonly streams: FakeStreams;
  readonly drawn: string[];
  /** Presses keys when the screen is there. */
  readonly press: (keys: string) => Promise<void>;
  readonly exitCode: Promise<number>;
}

/** `browse` on a terminal that is not stdout, as in `show "$(rashomon browse)"`. */
function browse(argv: readonly string[], env: Streams["env"] = {}, lines: readonly string[] = []): Sitting {
  const drawn: string[] = [];
  const typed = [...lines];
  const screen: Screen = {
    write: (text) => void drawn.push(text),
    size: () => ({ columns: 80, rows: 24 }),
    readLine: () => typed.shift() ?? null,
    suspend: async () => {},
  };
  const streams = createFakeStreams(["browse", ...argv], { env });
  const press = async (keys: string): Promise<void> => {
    await vi.waitFor(() => expect(drawn.length).toBeGreaterThan(1), 100_000);
    streams.press(keys);
  };
  return { streams, drawn, press, exitCode: main({ ...streams, screen: () => screen }) };
}

describe("browse", () => {
  test("--verdict takes a level too, and Esc clears what the flags restrict, as the footer says", async () => {
    const { drawn, press, exitCode } = browse(["--mode", "discrepancies", "--verdict", "major", "--source", "arabic"]);
    await press("\x1b");
    await vi.waitFor(() => expect(plain(drawn.at(-1))).toContain("Esc quit"));
    await press("\x1b");
    expect(await exitCode).toBe(0);
    expect(plain(drawn[0])).toMatch(/only major {2}only Arabic {2}\d+ of 53/);
    expect(plain(drawn[0])).toContain("Esc clear");
  });

  test("without a terminal gives an error of one line, before anything is loaded", async () => {
    const { exitCode, stdout, stderr } = await run("browse --dataset ./there/is/none");
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^error: browse needs a terminal, [^\n]+\n$/);
  });

  test("prints the id of what is selected, and nothing else, on stdout", async () => {
    const { streams, drawn, press, exitCode } = browse(["eagle", "claw"]);
    await press("\x18");
    expect(await exitCode).toBe(0);
    expect(streams.written).toEqual({ stdout: "eagle-claw\n", stderr: "" });
    expect(plain(drawn.join(""))).toContain("> eagle claw");
  });

  test("Ctrl-C ends with 130 and prints nothing", async () => {
    const { streams, press, exitCode } = browse([]);
    await press("\x03");
    expect(await exitCode).toBe(130);
    expect(streams.written).toEqual({ stdout: "", stderr: "" });
  });

  test("leaving an empty list ends with 1", async () => {
    const { streams, press, exitCode } = browse(["zzqqx"]);
    await press("\x18");
    expect(await exitCode).toBe(1);
    expect(streams.written.stdout).toBe("");
  });

  test("begins in the list and with the filters that the flags name", async () => {
    const { drawn, press, exitCode } = browse([
      "--mode",
      "discrepancies",
      "--source",
      "arabic",
      "--verdict",
      "conflict",
    ]);
    await press("\x03");
    await exitCode;
    expect(drawn[0]).toMatch(/\[Discrepancies\]/);
    expect(plain(drawn[0])).toMatch(/only conflict {2}only Arabic/);
  });

  test("an unknown source is an error", async () => {
    const { streams, exitCode } = browse(["--source", "arabisch"]);
    expect(await exitCode).toBe(1);
    expect(streams.written.stderr).toMatch(/no source "arabisch"[^]*arabic/);
  });

  test.each([{ ACCESSIBLE: "1" }, { TERM: "dumb" }])("is a dialogue with %o", async (env) => {
    const { streams, drawn, exitCode } = browse([], env, ["eagle claw", "1", "take"]);
    expect(await exitCode).toBe(0);
    expect(streams.written.stdout).toBe("eagle-claw\n");
    expect(drawn.join("")).not.toContain("\x1b");
  });

  test("has colour only if it is wanted", async () => {
    const colours = async (env: Streams["env"]): Promise<boolean> => {
      const { drawn, press, exitCode } = browse([], env);
      await press("\x03");
      await exitCode;
      // oxlint-disable-next-line no-control-regex -- colour codes are what is looked for
      return /\x1b\[(?:[39]\d)(?:;\d+)*m/.test(drawn.join(""));
    };
    expect(await colours({ TERM: "xterm" })).toBe(true);
    expect(await colours({ TERM: "xterm", NO_COLOR: "1" })).toBe(false);
  });
});
