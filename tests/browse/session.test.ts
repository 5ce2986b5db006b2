// The loop with a terminal that a test can read back: what is written, in what pieces, and that all is put back.

import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Library } from "../../src/browse/library.ts";
import { runSession } from "../../src/browse/session.ts";
import { type End, FRESH, type Question } from "../../src/browse/state.ts";
import { plainTheme } from "../../src/render/theme.ts";
import type { Screen, Size } from "../../src/platform/streams.ts";
import { createFakeStreams } from "../support/fake-streams.ts";
import { CRISIS, openLibrary } from "./support.ts";

const ENTER = "\x1b[?1049h";
const LEAVE = "\x1b[?1049l";
const BEGIN = "\x1b[?2026h";
const END = "\x1b[?2026l";

let library: Library;
beforeAll(async () => {
  library = await openLibrary(CRISIS);
});

interface Sitting {
  readonly ended: Promise<End>;
  readonly written: string[];
  readonly press: (keys: string) => Promise<void>;
  readonly interrupt: () => void;
  readonly stop: () => void;
  readonly suspended: () => number;
  readonly resize: (size: Size) => Promise<void>;
}

// The clock stands still until a test moves it, so that a busy machine changes nothing.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Long enough for a key to be reckoned with, and for an escape to be one. */
const settle = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(120));

function start(over: Library = library, first: Question = FRESH): Sitting {
  const streams = createFakeStreams([], { tty: true });
  const written: string[] = [];
  let size: Size = { columns: 80, rows: 24 };
  let suspended = 0;
  let resized = (): void => {};
  const screen: Screen = {
    write: (text) => void written.push(text),
    size: () => size,
    readLine: () => null,
    suspend: async () => void suspended++,
  };
  const keyboard = {
    holdKeyboard: (listener: Parameters<typeof streams.stdin.holdKeyboard>[0]) => {
      resized = listener.onResize;
      return streams.stdin.holdKeyboard(listener);
    },
  };
  const paint = { theme: plainTheme, marks: true, links: false, inverse: false };
  const ended = runSession(first, { screen, keyboard, library: over, paint });
  ended.catch(() => {});
  return {
    ended,
    written,
    press: async (keys) => {
      streams.press(keys);
      await settle();
    },
    interrupt: streams.interrupt,
    stop: streams.stop,
    suspended: () => suspended,
    resize: async (to) => {
      size = to;
      resized();
      await settle();
    },
  };
}

describe("what is written", () => {
  test("the first frame comes in one piece with the alternate screen", async () => {
    const { written, press, ended } = start();
    await settle();
    expect(written[0]).toContain(ENTER);
    expect(written[0]).toContain("[Events]");
    expect(written[0]?.endsWith(END)).toBe(true);
    await press("\x03");
    expect(await ended).toEqual({ type: "interrupted" });
  });

  test("a key causes one write with only the changed lines", async () => {
    const { written, press, ended } = start();
    await settle();
    const before = written.length;
    await press("\x1b[B");
    const pieces = written.slice(before);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.startsWith(BEGIN)).toBe(true);
    expect(pieces[0]?.endsWith(END)).toBe(true);
    expect(pieces[0]).not.toContain("[Events]");
    expect(pieces[0]).not.toContain("\x1b[2J");
    await press("\x03");
    await ended;
  });

  test("many keys in one piece are drawn once", async () => {
    const { written, press, ended } = start();
    await settle();
    const before = written.length;
    await press("\x1b[B\x1b[B\x1b[B\x1b[B");
    expect(written.length - before).toBe(1);
    await press("\x03");
    await ended;
  });

  test("a change of size redraws the screen", async () => {
    const { written, press, resize, ended } = start();
    await settle();
    await resize({ columns: 50, rows: 20 });
    expect(written.at(-1)).toContain("\x1b[2J");
    expect(written.at(-1)).toContain("[Events]");
    await press("\x03");
    await ended;
  });
});

describe("keys", () => {
  test("an escape byte alone is Escape, one that is followed by more is not", async () => {
    const { written, press, ended } = start();
    await settle();
    await press("hostages");
    expect(written.at(-1)).toContain("> hostages");
    await press("\x1b");
    expect(written.at(-1)).toContain("type to filter");
    const keys = press("\x1b");
    await press("[B");
    await keys;
    await press("\x1b");
    expect(await ended).toEqual({ type: "quit" });
  });

  test("a paste is words, not keys", async () => {
    const { press, ended } = start();
    await settle();
    await press("\x1b[200~eagle\r");
    await press("claw\x03\x1b[201~");
    await press("\x18");
    expect(await ended).toEqual({ type: "chosen", subject: { mode: "events", id: "eagle-claw" } });
  });

  test("a paste on a page filters the list, whatever its letters would do as keys", async () => {
    const { press, ended } = start();
    await settle();
    await press("\r");
    await press("\x1b[200~eagle q\x1b[201~");
    await press("\x7f");
    await press("\x7f");
    await press("\x18");
    expect(await ended).toEqual({ type: "chosen", subject: { mode: "events", id: "eagle-claw" } });
  });

  test("Ctrl-C takes precedence over twenty thousand pending keys", async () => {
    const { press, ended } = start();
    await settle();
    const noise = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7919) % 128));
    void press(noise.join("").replaceAll("\x03", "").replaceAll("\x18", "").replaceAll("\x11", ""));
    await press("\x03");
    expect(await ended).toEqual({ type: "interrupted" });
  });

  test("Arabic is typed like any other script", async () => {
    const { press, ended } = start();
    await settle();
    await press("الرهائن");
    await press("\x18");
    expect((await ended).type).toBe("chosen");
  });

  test("an initial search is there from the first frame", async () => {
    const { written, press, ended } = start(library, { ...FRESH, query: "eagle claw" });
    await settle();
    expect(written[0]).toContain("> eagle claw");
    await press("\x18");
    expect(await ended).toMatchObject({ subject: { id: "eagle-claw" } });
  });
});

describe("the terminal is restored", () => {
  const isPutBack = (written: readonly string[]): boolean =>
    written.join("").lastIndexOf(LEAVE) > written.join("").lastIndexOf(ENTER) &&
    ["\x1b[?25h", "\x1b[?7h", "\x1b[?2004l"].every((code) => written.at(-1)?.includes(code));

  test("after Ctrl-C, after Ctrl-X, and after a signal", async () => {
    for (const stop of ["\x03", "\x18"]) {
      const { written, press, ended } = start();
      await settle();
      await press(stop);
      await ended;
      expect(isPutBack(written)).toBe(true);
    }
    const { written, interrupt, ended } = start();
    await settle();
    interrupt();
    expect(await ended).toEqual({ type: "interrupted" });
    expect(isPutBack(written)).toBe(true);
  });

  test("after a crash, and the error comes out", async () => {
    const broken: Library = { ...library, lookUp: () => Promise.reject(new Error("the index is broken")) };
    const { written, press, ended } = start(broken);
    await settle();
    await press("zzqqx");
    await expect(ended).rejects.toThrow("the index is broken");
    expect(isPutBack(written)).toBe(true);
  });

  test("emptied before it is left, once, so that no line of it comes into the shell after a change of size", async () => {
    const { written, press, ended } = start();
    await settle();
    await press("\x03");
    await ended;
    const leaving = written.filter((text) => text.includes(LEAVE));
    expect(leaving).toHaveLength(1);
    expect(leaving[0]?.indexOf("\x1b[2J")).toBeGreaterThan(-1);
    expect(leaving[0]?.indexOf("\x1b[2J")).toBeLessThan(leaving[0]?.indexOf(LEAVE) ?? 0);
  });

  test("when the keyboard is not available, and not again at the exit of the process, which would clear the error", async () => {
    let exit = (): void => {};
    const screen: Screen = {
      write: vi.fn(),
      size: () => ({ columns: 80, rows: 24 }),
      readLine: () => null,
      suspend: async () => {},
    };
    const keyboard: Parameters<typeof runSession>[1]["keyboard"] = {
      holdKeyboard: ({ onExit = exit, onTaking = exit }) => {
        exit = onExit;
        onTaking();
        throw new Error("no raw mode");
      },
    };
    const session = runSession(FRESH, {
      screen,
      keyboard,
      library,
      paint: { theme: plainTheme, marks: true, links: false, inverse: false },
    });
    await expect(session).rejects.toThrow("no raw mode");
    exit();
    expect(screen.write).toHaveBeenCalledTimes(2);
    expect(screen.write).toHaveBeenLastCalledWith(expect.stringContaining(LEAVE));
  });

  test.each(["Ctrl-Z", "SIGTSTP"])("for the shell at %s, and taken again afterwards", async (cause) => {
    const { written, press, stop, suspended, ended } = start();
    await settle();
    if (cause === "SIGTSTP") stop();
    await press(cause === "Ctrl-Z" ? "\x1a" : "");
    expect(suspended()).toBe(1);
    const all = written.join("");
    expect(all.indexOf(LEAVE)).toBeLessThan(all.lastIndexOf(ENTER));
    expect(written.at(-1)).toContain("[Events]");
    await press("\x03");
    await ended;
  });
});
