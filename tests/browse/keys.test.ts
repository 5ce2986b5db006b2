// What terminals send, whole and in pieces.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flushKeys, hasInterrupt, type Key, readKeys } from "../../src/browse/keys.ts";

const namesOf = (input: string): readonly string[] =>
  readKeys("", input).keys.map((key) => (key.name === "text" ? `"${key.text}"` : key.name));

/** All keys of a text that comes in pieces, then nothing more. */
function readPieces(pieces: readonly string[]): readonly Key[] {
  const keys: Key[] = [];
  let rest = "";
  for (const piece of pieces) {
    const read = readKeys(rest, piece);
    keys.push(...read.keys);
    rest = read.rest;
  }
  return [...keys, ...flushKeys(rest).keys];
}

/** Text that comes in pieces is as good as text in one. */
function joinText(keys: readonly Key[]): readonly Key[] {
  const joined: Key[] = [];
  for (const key of keys) {
    const last = joined.at(-1);
    if (key.name === "text" && last?.name === "text")
      joined[joined.length - 1] = { name: "text", text: last.text + key.text };
    else joined.push(key);
  }
  return joined;
}

describe("keys", () => {
  test.each([
    [
      "xterm",
      "\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F\x1b[5~\x1b[6~",
      ["up", "down", "right", "left", "home", "end", "page-up", "page-down"],
    ],
    ["application mode", "\x1bOA\x1bOB\x1bOH\x1bOF\x1bOP", ["up", "down", "home", "end", "help"]],
    ["VT220 and rxvt", "\x1b[1~\x1b[4~\x1b[7~\x1b[8~\x1b[3~", ["home", "end", "home", "end", "delete"]],
    ["the Linux console", "\x1b[[A\x1b[1~", ["help", "home"]],
    ["Shift and Ctrl with an arrow", "\x1b[1;2A\x1b[1;5B", ["up", "down"]],
    ["tabs", "\t\x1b[Z", ["tab", "shift-tab"]],
    ["control letters", "\x03\x0e\x10\x1a", ["ctrl-c", "ctrl-n", "ctrl-p", "ctrl-z"]],
    ["Enter and Backspace in their two forms", "\r\n\x7f\b", ["enter", "enter", "backspace", "backspace"]],
    ["sequences that mean nothing here", "\x1b[15~\x1b[?1;2c\x1b[I\x00", []],
    ["Escape before a letter loses neither", "\x1bq", ["escape", '"q"']],
    ["two escapes", "\x1b\x1b[A", ["escape", "up"]],
  ])("%s", (_, input, names) => {
    expect(namesOf(input)).toEqual(names);
  });

  test("a lone escape byte waits for what may follow", () => {
    expect(readKeys("", "\x1b")).toEqual({ keys: [], rest: "\x1b" });
    expect(flushKeys("\x1b")).toEqual({ keys: [{ name: "escape" }], rest: "" });
    expect(readKeys("\x1b", "[A")).toEqual({ keys: [{ name: "up" }], rest: "" });
  });

  test("text in any script is text", () => {
    expect(namesOf("رهائن")).toEqual(['"رهائن"']);
    expect(namesOf("a\x1b[Aé🚁")).toEqual(['"a"', "up", '"é🚁"']);
  });
});

describe("paste", () => {
  test("is one piece, without control characters and with spaces for line ends", () => {
    expect(namesOf("\x1b[200~eagle\r\nclaw\x1b[2J\x07\x1b[201~\r")).toEqual(["paste", "enter"]);
    expect(readKeys("", "\x1b[200~eagle\r\nclaw\x1b[2J\x07\x1b[201~").keys).toEqual([
      { name: "paste", text: "eagle claw[2J" },
    ]);
  });

  test("is read to its end", () => {
    const { keys, rest } = readKeys("", "\x1b[200~eag");
    expect(keys).toEqual([]);
    expect(flushKeys(rest)).toEqual({ keys: [], rest });
    expect(readKeys(rest, "le\x1b[201~").keys).toEqual([{ name: "paste", text: "eagle" }]);
  });
});

describe("the mouse", () => {
  test("the wheel moves up and down where the pointer is, the left button clicks when pressed, others do nothing", () => {
    const at = { column: 9, row: 4 };
    expect(readKeys("", "\x1b[<64;10;5M\x1b[<65;10;5M\x1b[<0;10;5M\x1b[<0;10;5m\x1b[<2;10;5M").keys).toEqual([
      { name: "up", at },
      { name: "down", at },
      { name: "click", at },
    ]);
  });
});

test("Ctrl-C is recognised in any input, but not inside a paste", () => {
  expect(hasInterrupt("abc\x03def")).toBe(true);
  expect(hasInterrupt("\x1b[200~a\x03b\x1b[201~")).toBe(false);
  expect(hasInterrupt("a\x03b\x1b[201~")).toBe(false);
  expect(hasInterrupt("\x1b[200~a\x1b[201~\x03")).toBe(true);
  expect(hasInterrupt("\x03")).toBe(true);
});

test("keys are the same however the bytes are split", () => {
  const piece = fc.constantFrom(
    "\x1b[A",
    "\x1bOB",
    "\x1b[5~",
    "\r",
    "\t",
    "abc",
    "رهائن",
    "\x1b[200~x\ry\x1b[201~",
    "\x03",
    "\x1b[1;5C",
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat()), (parts, cuts) => {
      const input = parts.join("");
      const places = [...new Set(cuts.map((cut) => cut % (input.length + 1)))].sort((a, b) => a - b);
      const pieces = [...places, input.length].map((end, index) => input.slice(places[index - 1] ?? 0, end));
      expect(joinText(readPieces(pieces))).toEqual(joinText(readPieces([input])));
    }),
  );
});

test("nothing that a terminal sends causes an exception", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 12 })), (pieces) => {
      const keys = readPieces(pieces);
      // oxlint-disable-next-line no-control-regex -- controls are what must not come through
      for (const key of keys) if (key.name === "text") expect(key.text).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
    }),
  );
});
