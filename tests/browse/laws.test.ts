// What holds after any keys at any size: the screen is never too wide or too long, and the state is always sound.

import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../src/browse/library.ts";
import { paintFrame } from "../../src/browse/frame.ts";
import { drawDraft, drawFrame } from "../../src/browse/screen.ts";
import { pageOf } from "../../src/browse/state-move.ts";
import { createState, FRESH, type Input, type State, MODES } from "../../src/browse/state.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { lineWidth, textOf } from "../../src/render/spans.ts";
import { plainTheme } from "../../src/render/theme.ts";
import type { Size } from "../../src/platform/streams.ts";
import { CRISIS, libraryOf, openLibrary, press, SIEGE } from "./support.ts";

const NAMES = [
  "up",
  "down",
  "left",
  "right",
  "home",
  "end",
  "page-up",
  "page-down",
  "enter",
  "escape",
  "tab",
  "shift-tab",
  "backspace",
  "delete",
  "help",
  "ctrl-d",
  "ctrl-e",
  "ctrl-f",
  "ctrl-n",
  "ctrl-p",
  "ctrl-s",
  "ctrl-t",
  "ctrl-u",
  "ctrl-w",
] as const;

const WORDS = [
  "h",
  "hostages",
  "eagle claw",
  " ",
  "?",
  "رهائن",
  "المحتجزين",
  "sandera",
  "zzqqx",
  '"',
  "source:",
  "-",
  "e\u0301",
  "👨‍👩‍👧",
  "日本",
];

const size: fc.Arbitrary<Size> = fc.record({
  columns: fc.integer({ min: 1, max: 200 }),
  rows: fc.integer({ min: 1, max: 60 }),
});

const input: fc.Arbitrary<Input> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...NAMES).map((name): Input => ({ name })) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS).map((text): Input => ({ name: "text", text })) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 4 }).map((text): Input => ({ name: "text", text })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constantFrom("up", "down", "click"),
      at: fc.record({ column: fc.nat(200), row: fc.nat(60) }),
    }),
  },
  { weight: 1, arbitrary: size.map((to): Input => ({ name: "resize", size: to })) },
);

const walk = fc.record({ size, mode: fc.constantFrom(...MODES), inputs: fc.array(input, { maxLength: 25 }) });

function expectSound(state: State, library: Library): void {
  const { ids, at, top, mode, query, filter } = state;
  expect(ids).toEqual(library.ids({ mode, query, filter }));
  expect(at).toBeGreaterThanOrEqual(0);
  expect(at).toBeLessThan(Math.max(1, ids.length));
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThanOrEqual(at);
  const page = pageOf(state, library);
  expect(state.scroll).toBeGreaterThanOrEqual(0);
  expect(state.scroll).toBeLessThanOrEqual(Math.max(0, (page?.lines.length ?? 0) - 1));
  expect(state.link).toBeGreaterThanOrEqual(-1);
  expect(state.link).toBeLessThan(Math.max(1, page?.links.length ?? 0));
  if (page === null) expect(state.focus).toBe("list");
  if (state.menu !== null) expect(state.menu.options[state.menu.at]).toBeDefined();
}

// oxlint-disable-next-line no-control-regex -- controls are what must not come through
const CONTROLS = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function expectFits(state: State, library: Library): void {
  const { columns, rows } = state.size;
  for (const frame of [drawFrame(state, library), drawDraft(state, library)]) {
    expect(frame.lines.length).toBeLessThanOrEqual(rows);
    for (const line of frame.lines) {
      expect(lineWidth(line), textOf(line)).toBeLessThanOrEqual(columns);
      expect(textOf(line)).not.toMatch(CONTROLS);
    }
    expect(frame.cursor?.row ?? 0).toBeLessThan(rows);
    expect(frame.cursor?.column ?? 0).toBeLessThan(columns);
  }
}

async function expectLaws(library: Library, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(walk, async ({ size: first, mode, inputs }) => {
      let state = createState({ ...FRESH, mode }, first, library);
      expectFits(state, library);
      for (const next of inputs) {
        state = await press(state, next, library);
        expectSound(state, library);
        expectFits(state, library);
      }
    }),
    { numRuns },
  );
}

/** Text that a terminal must be kept from, in all places where a dataset has text. */
function spoil(dataset: Dataset): Dataset {
  const bad = (text: string): string => `\x1b[2J\u202e${text}\r\n\x07 日本語 سَنَة \u0301👩‍🚀`;
  const badAll = <T>(texts: Readonly<Record<string, T>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(texts).map(([lang, text]) => [lang, bad(String(text))]));
  const relabel = <T extends { readonly label: Readonly<Record<string, string>> }>(
    records: ReadonlyMap<string, T>,
  ): ReadonlyMap<string, T> =>
    new Map([...records].map(([id, record]) => [id, { ...record, label: badAll(record.label) }]));
  return {
    ...dataset,
    title: badAll(dataset.title),
    sources: relabel(dataset.sources),
    events: relabel(dataset.events),
    attributes: relabel(dataset.attributes),
    entities: relabel(dataset.entities),
    terms: relabel(dataset.terms),
    scopes: relabel(dataset.scopes),
    claims: dataset.claims.map((claim) => ({
      ...claim,
      statement: badAll(claim.statement),
      stated: bad(claim.stated ?? ""),
      note: bad("note"),
    })),
  };
}

const isAtBeginning = ({ note }: State): boolean => note?.startsWith("This is the beginning") ?? false;

describe("any keys at any size", () => {
  let crisis: Library;
  beforeAll(async () => {
    crisis = await openLibrary(CRISIS);
  });

  test("keep the state sound and the screen within bounds", () => expectLaws(crisis, 20));

  test("the same in Arabic", async () => expectLaws(await openLibrary(CRISIS, "ar"), 8));

  test("the same with text that would act on a terminal", async () => {
    await expectLaws(libraryOf(spoil((await openLibrary(SIEGE)).session.dataset)), 8);
  });

  test("the same without any claim", async () => {
    const { dataset } = (await openLibrary(SIEGE)).session;
    await expectLaws(libraryOf({ ...dataset, claims: [], events: new Map(), notes: [], checks: [] }), 10);
  });

  test("typing words and then Esc restores what was there", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MODES),
        fc.array(fc.constantFrom("down", "page-down", "end", "up"), { maxLength: 8 }),
        fc.array(fc.constantFrom(...WORDS.filter((word) => word !== "?")), { minLength: 1, maxLength: 4 }),
        async (mode, moves, words) => {
          let state = createState({ ...FRESH, mode }, { columns: 80, rows: 24 }, crisis);
          for (const name of moves) state = await press(state, { name: name as "down" }, crisis);
          const before = state;
          for (const text of words) state = await press(state, { name: "text", text }, crisis);
          if (state.query === "") return;
          state = await press(state, { name: "escape" }, crisis);
          expect(state).toEqual({ ...before, note: null });
        },
      ),
      { numRuns: 15 },
    );
  });

  test("Esc leads back to the beginning in as many steps as were taken", async () => {
    await fc.assert(
      fc.asyncProperty(walk, async ({ size: first, mode, inputs }) => {
        let state = createState({ ...FRESH, mode }, first, crisis);
        for (const next of inputs) state = await press(state, next, crisis);
        for (let step = 0; step < 200 && !isAtBeginning(state); step++)
          state = await press(state, { name: "escape" }, crisis);
        expect(state).toMatchObject({
          query: "",
          past: [],
          menu: null,
          help: null,
          focus: "list",
          filter: { verdict: null, source: null, entity: null },
        });
      }),
      { numRuns: 10 },
    );
  });

  test("the same state gives the same frame", () => {
    const state = createState(FRESH, { columns: 100, rows: 30 }, crisis);
    const paint = { theme: plainTheme, marks: true, links: false, inverse: false };
    expect(paintFrame(drawFrame(state, crisis), paint)).toEqual(paintFrame(drawFrame(state, crisis), paint));
  });
});
