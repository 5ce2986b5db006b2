// Deciding on a terminal: keys in, claims in the dataset.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { listItems, choicesOf, type DraftInput, type DraftState } from "../../src/browse/draft/draft-model.ts";
import { drawDraft } from "../../src/browse/draft/draft-screen.ts";
import { runDraftSession, step } from "../../src/browse/draft/draft-session.ts";
import { createPerformer, createRefuse, createSaver, startState } from "../../src/cli/draft-decide.ts";
import { openDraftDataset, saveDraftSources, createTextReader, openDraftSources } from "../../src/cli/draft-sources.ts";
import { recordsOf } from "../../src/drafting/candidate-record.ts";
import { draftTexts } from "../../src/drafting/draft-texts.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import type { KeyboardListener, Size } from "../../src/platform/streams.ts";
import { textOf } from "../../src/render/spans.ts";
import { plainTheme } from "../../src/render/theme.ts";
import { makeFolder, parseNdjson } from "../support/folder.ts";

beforeAll(loadEdtf);

const TEXTS = join(import.meta.dirname, "../fixtures/courrieres-1906/texts");

/** A sitting at the texts of the fixture, in a dataset of its own or in one that is there. */
async function sit(path = join(makeFolder(), "mine")) {
  const sources = openDraftSources({ texts: TEXTS, language: null, encoding: null }, await openDraftDataset(path));
  const passages = [...draftTexts(sources.open, new Set(), () => {})].flatMap((each) => each.passages);
  const { dataset } = await saveDraftSources(path, await openDraftDataset(path), sources, passages.flatMap(recordsOf));
  const items = listItems(passages);
  const refuse = createRefuse(dataset, createTextReader(sources));
  let state: DraftState = { ...startState(items, dataset, path), size: { columns: 100, rows: 30 } };
  let keys = 0;
  const press = async (...inputs: readonly string[]): Promise<void> => {
    for (const input of inputs) {
      keys += NAMED.has(input) ? 1 : [...input].length;
      const key = NAMED.has(input) ? { name: input } : { name: "text", text: input };
      state = await step(state, key as DraftInput, {
        refuse,
        perform: createPerformer(path, items),
        save: createSaver(path),
      });
    }
  };
  return {
    path,
    items,
    press,
    keys: () => keys,
    state: () => state,
    screen: () => drawDraft(state).lines.map(textOf).join("\n"),
    goTo: (wanted: (item: (typeof items)[number]) => boolean) => {
      state = { ...state, at: items.findIndex(wanted), edit: {} };
    },
    claims: () => parseNdjson(readFileSync(join(path, "claims.ndjson"), "utf8")),
  };
}

/** A sitting with a keyboard, on a screen of a size; what is written to it, how often a place was kept or a claim entered, and how it ends. */
async function sitAtTerminal(size: Size) {
  const { state } = await sit();
  const written: string[] = [];
  let [saves, entered] = [0, 0];
  let listener: KeyboardListener | null = null;
  const ended = runDraftSession(state(), {
    screen: {
      write: (text) => void written.push(text),
      size: () => size,
      readLine: () => null,
      suspend: async () => {},
    },
    keyboard: { holdKeyboard: (taken) => ((listener = taken), () => {}) },
    paint: { theme: plainTheme, marks: false, links: false, inverse: false },
    refuse: () => null,
    perform: async () => ((entered += 1), null),
    save: () => void (saves += 1),
  });
  return {
    written,
    saves: () => saves,
    entered: () => entered,
    ended,
    press: (keys: string) => listener?.onKeys(keys),
  };
}

test("Ctrl-C takes precedence over pending keys", async () => {
  const { press, saves, ended } = await sitAtTerminal({ columns: 80, rows: 24 });
  press("\x1b[B\x1b[A".repeat(10_000));
  setImmediate(() => press("\x03"));
  await ended;
  expect(saves()).toBeLessThan(20_000);
});

test("Ctrl-C takes effect between decisions that are pasted as one text", async () => {
  const { press, entered, ended } = await sitAtTerminal({ columns: 80, rows: 24 });
  press("a".repeat(20_000));
  setImmediate(() => press("\x03"));
  await ended;
  expect(entered()).toBeLessThan(20_000);
});

test("a terminal that reports 65,535 columns is drawn at the greatest width that is believed", async () => {
  const { written, press, ended } = await sitAtTerminal({ columns: 65_535, rows: 65_535 });
  press("\x03");
  await ended;
  expect(written.join("").length).toBeLessThan(1_000_000);
});

const NAMED = new Set(["enter", "escape", "down", "up", "right", "backspace", "ctrl-u"]);

test("one key accepts a candidate as a claim, another undoes it", async () => {
  const { press, claims, state, items } = await sit();
  await press("enter");
  expect(claims()).toMatchObject([
    {
      source: "depeche",
      attribute: "date",
      value: "1906-03-10",
      stated: "10 mars 1906",
      locator: { paragraph: 2, sentence: 1 },
    },
  ]);
  await press("s", "u", "u");
  expect(claims()).toEqual([]);
  expect(state().at).toBe(0);
  expect(items.length).toBeGreaterThan(80);
});

test("the candidate is marked in its passage, and the other texts are beside it", async () => {
  const { screen, goTo } = await sit();
  goTo(({ record }) => record.source === "depeche" && record.attribute === "deaths");
  expect(screen()).toContain("⟦1 219 morts⟧");
  expect(screen()).toContain("memoire §2.1  deaths 1099");
  expect(screen()).toContain("gazette §2.2  deaths >=1060");
});

test("a value that the quoted words do not say is refused, and the candidate stays", async () => {
  const { press, claims, state, screen, goTo } = await sit();
  goTo(({ record }) => record.source === "depeche" && record.attribute === "deaths");
  await press("e", "ctrl-u", "1300", "enter", "enter");
  expect(state().message).toBe("1300 cannot be read from “1 219 morts”, which says 1219");
  expect(screen()).toContain("! 1300 cannot be read");
  expect(claims()).toEqual([]);
  await press("escape", "enter");
  expect(claims()).toMatchObject([{ value: 1219 }]);
});

test("an event is renamed, and another is merged with it", async () => {
  const { press, claims, goTo } = await sit();
  await press("n", "ctrl-u", "The explosion", "enter", "enter", "enter");
  goTo(({ record }) => record.source === "gazette" && record.stated === "12 March");
  await press("m", "1", "enter");
  await press("t", "arrival", "enter", "enter");
  expect(claims().map(({ event }) => event)).toEqual([
    "the-explosion",
    "the-explosion",
    "the-explosion",
    "the-explosion",
  ]);
});

test("a key pressed while the list of keys is open closes it and decides nothing", async () => {
  const { press, claims, state, screen } = await sit();
  await press("?", "enter");
  expect(screen()).toContain("⟦10 mars 1906⟧");
  expect(claims()).toEqual([]);
  await press("?", "q");
  expect(state().isOver).toBe(false);
});

test("an attribute typed once is offered first for the next candidates of its kind, and only for those", async () => {
  const { press, claims, screen, goTo } = await sit();
  const isDeathsIn = (source: string) => (item: { record: { source: string; attribute: string } }) =>
    item.record.source === source && item.record.attribute === "deaths";
  goTo(isDeathsIn("depeche"));
  await press("t", "Miners killed", "enter", "enter");
  goTo(isDeathsIn("memoire"));
  // The other texts stand beside it with what was taken.
  await press("t");
  expect(screen()).toContain("1 miners-killed");
  await press("1");
  expect(screen()).toContain("depeche §2.2  miners-killed 1219  taken");
  await press("enter");
  expect(claims().map(({ attribute }) => attribute)).toEqual(["miners-killed", "miners-killed"]);
  goTo(({ record }) => record.kind === "date");
  await press("t");
  expect(screen()).not.toContain("miners-killed");
});

test("no digit selects a choice that is not visible", async () => {
  const { press, state, screen, goTo } = await sit();
  goTo(({ record }) => record.kind === "count");
  await press("t");
  const all = [...screen().matchAll(/\b[1-9] [a-z][a-z-]+/g)].length;
  expect(all).toBeGreaterThan(3);
  const narrow = drawDraft({ ...state(), size: { columns: 40, rows: 30 } })
    .lines.map(textOf)
    .join("\n");
  const seen = choicesOf({ ...state(), size: { columns: 40, rows: 30 } });
  expect(seen.length).toBeLessThan(all);
  for (const { digit, title } of seen) expect(narrow).toContain(`${digit} ${title}`);
});

test("a sentence that was split off its proposed event stays separate, also in the next run", async () => {
  const first = await sit();
  const { event } = first.items[0]?.record ?? {};
  const others = first.items.filter(({ record }) => record.event === event);
  const away = others.find(({ record }) => record.passage !== first.items[0]?.record.passage);
  const isAway = ({ record }: (typeof others)[number]): boolean => record.passage === away?.record.passage;
  await first.press("enter");
  first.goTo((item) => item === away);
  await first.press("x", "The inquiry", "enter", "enter");
  first.goTo((item) => item === others[0]);
  await first.press("S");
  const { decisions } = first.state();
  // What is left of the proposed event is skipped, and of the sentence nothing.
  for (const item of others.slice(1))
    expect(decisions.get(item.key)?.type, item.record.stated).toBe(
      item === away ? "accepted" : isAway(item) ? undefined : "skipped",
    );
  expect(first.claims().map((claim) => claim["event"])).toEqual([event, "the-inquiry"]);
  const again = await sit(first.path);
  const left = others.find((item) => isAway(item) && !decisions.has(item.key));
  again.goTo(({ key }) => key === left?.key);
  expect(again.screen()).toContain("The inquiry");
  // A figure is an event that has a claim, the latest first.
  await again.press("x", "2", "enter", "enter");
  expect(again.claims().at(-1)?.["event"]).toBe(event);
});

test("the next run resumes where the last one stopped", async () => {
  const first = await sit();
  await first.press("enter", "s", "enter", "down");
  const again = await sit(first.path);
  expect(again.state().at).toBe(first.state().at);
  expect([...again.state().decisions.values()].map(({ type }) => type).toSorted()).toEqual([
    "accepted",
    "accepted",
    "skipped",
  ]);
});

test("a claim takes at most ten keys in the median of twenty, and the texts can be compared", async () => {
  const sitting = await sit();
  const counts: number[] = [];
  let before = 0;
  for (let round = 0; counts.length < 20 && round < 100; round += 1) {
    const item = sitting.items[sitting.state().at];
    if (item?.record.kind === "name") await sitting.press("S");
    else if (item?.record.value === null) await sitting.press("s");
    else await sitting.press("enter");
    if (sitting.claims().length > counts.length) {
      counts.push(sitting.keys() - before);
      before = sitting.keys();
    }
  }
  const sorted = counts.toSorted((a, b) => a - b);
  expect(sorted[10]).toBeLessThanOrEqual(10);
  expect(sitting.claims()).toHaveLength(20);
});

test("a small screen, a wide one and the list of keys show what fits", async () => {
  const { state, screen, press } = await sit();
  for (const size of [
    { columns: 20, rows: 5 },
    { columns: 60, rows: 18 },
    { columns: 160, rows: 50 },
  ]) {
    const lines = drawDraft({ ...state(), size }).lines;
    expect(lines).toHaveLength(size.rows);
  }
  await press("?");
  expect(screen()).toContain("undo the last decision");
  await press("?", "z");
  expect(screen()).toContain("? shows the keys");
});

test("a broken progress file loses only the position", async () => {
  const folder = join(makeFolder(), "mine");
  const first = await sit(folder);
  await first.press("enter", "s");
  writeFileSync(join(folder, "draft.json"), "{");
  const again = await sit(folder);
  expect([...again.state().decisions.values()]).toHaveLength(1);
});
