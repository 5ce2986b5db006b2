// What keys do, one habit at a time.

import { beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../src/browse/library.ts";
import { drawFrame } from "../../src/browse/screen.ts";
import { pageOf } from "../../src/browse/state-move.ts";
import { NO_FILTER } from "../../src/browse/state.ts";
import { sourceTones } from "../../src/present/source-marks.ts";
import { CRISIS, openLibrary, type Person, sit } from "./support.ts";

let library: Library;
beforeAll(async () => {
  library = await openLibrary(CRISIS);
});

describe("the list", () => {
  test("holds every event by date, then those without one", () => {
    const person = sit(library);
    const { ids } = person.state();
    expect(ids).toHaveLength(library.session.dataset.events.size);
    const dated = ids.map((id) => library.lookups.listed(id) !== null);
    expect(dated.lastIndexOf(true)).toBeLessThan(dated.indexOf(false));
    expect(person.chosen()).toBe(ids[0]);
  });

  test("arrows, pages and ends move in it and stay in it", async () => {
    const person = sit(library);
    const last = person.state().ids.length - 1;
    expect((await person.press("up")).at).toBe(0);
    expect((await person.press("down", "^N")).at).toBe(2);
    expect((await person.press("^P")).at).toBe(1);
    expect((await person.press("end")).at).toBe(last);
    expect((await person.press("down", "pgdn")).at).toBe(last);
    expect((await person.press("pgup")).at).toBeLessThan(last);
    expect((await person.press("home")).at).toBe(0);
  });

  test("turns to the other lists and back to where it was left", async () => {
    const person = sit(library);
    await person.press("down", "down", "right");
    expect(person.state().mode).toBe("discrepancies");
    expect((await person.press("right")).mode).toBe("claims");
    expect((await person.press("right")).mode).toBe("sources");
    expect(await person.press("right")).toMatchObject({ mode: "events", at: 2 });
    expect((await person.press("left")).mode).toBe("sources");
  });

  test("lists the biggest disagreements first", async () => {
    const person = sit(library, { mode: "discrepancies" });
    const levels = person.state().ids.map((id) => library.lookups.finding(id)?.level);
    expect(levels[0]).toBe("major");
    expect(levels.indexOf("minor")).toBeGreaterThan(levels.lastIndexOf("major"));
  });
});

describe("typing", () => {
  test("filters the list to what search finds, the best first", async () => {
    const person = sit(library);
    await person.press("how many hostages");
    expect(person.chosen()).toBe("hostage-captivity");
    expect(person.state().ids.length).toBeLessThan(library.session.dataset.events.size);
  });

  test("finds words of the other languages, and misspelt ones", async () => {
    for (const words of ["sandera", "رهائن", "hostagse"]) {
      const person = sit(library);
      await person.press(words);
      expect(person.state().ids, words).toContain("hostage-captivity");
    }
  });

  test("Esc brings back what was selected before", async () => {
    const person = sit(library);
    const before = await person.press("down", "down", "down");
    await person.press("hostages", "esc");
    expect(person.state()).toMatchObject({ query: "", ids: before.ids, at: before.at, top: before.top });
  });

  test("what was selected among the results stays selected", async () => {
    const person = sit(library);
    await person.press("hostages", "down");
    const chosen = person.chosen();
    await person.press("esc");
    expect(person.chosen()).toBe(chosen);
  });

  test("letters, words and the whole input can be deleted", async () => {
    const person = sit(library);
    expect((await person.press("eagle clawx", "backspace")).query).toBe("eagle claw");
    expect((await person.press("^W")).query).toBe("eagle ");
    expect((await person.press("^U")).query).toBe("");
    expect((await person.press("backspace")).query).toBe("");
  });

  test("goes on filtering in the other lists", async () => {
    const person = sit(library);
    await person.press("hostages", "right");
    expect(person.chosen()).toBe("hostage-captivity/hostages");
  });

  test("if nothing is found, it says so, and what may be meant", async () => {
    const person = sit(library);
    await person.press("zzqqx");
    expect(person.state().ids).toEqual([]);
    expect(person.screen().join("\n")).toMatch(/No matches\.[^]*Esc clear/);
    await person.press("enter", "tab", "^D", "^S", "^E", "^T", "down");
    expect(person.state()).toMatchObject({ focus: "list", at: 0 });
  });

  test("matches in another list are counted", async () => {
    const person = sit(library);
    await person.press("left", "sandstorm");
    expect(person.state()).toMatchObject({ mode: "sources", ids: [] });
    expect(person.screen().join("\n")).toMatch(/← → .*\d+ in Events/);
  });

  test("a question mark among words is text; alone, it shows the keys", async () => {
    const person = sit(library);
    expect((await person.press("who?")).help).toBeNull();
    expect((await person.press("esc", "?")).help).toBe(0);
    expect((await person.press("x")).help).toBeNull();
    expect(person.state().query).toBe("");
  });
});

describe("opening and going back", () => {
  test("Enter opens the page, Esc comes back", async () => {
    const person = sit(library);
    expect(await person.press("enter")).toMatchObject({ focus: "detail", at: 0 });
    expect(await person.press("esc")).toMatchObject({ focus: "list", at: 0 });
  });

  test("a line is followed, and Esc leads back step by step", async () => {
    const person = sit(library);
    await person.press("hostages", "enter", "enter");
    const [first] = person.state().past;
    expect(first?.query).toBe("hostages");
    expect(person.state().mode).not.toBe("events");
    await person.press("esc");
    expect(person.state()).toMatchObject({ mode: "events", query: "hostages", focus: "detail" });
    await person.press("esc");
    expect(person.state()).toMatchObject({ focus: "list", query: "hostages" });
    await person.press("esc");
    expect(person.state()).toMatchObject({ query: "", past: [] });
  });

  test("a finding that is not a disagreement opens among others of its kind", async () => {
    const person = sit(library, { query: "" });
    await person.press("enter");
    await person.press("enter");
    const { mode, filter, ids, at } = person.state();
    expect(mode).toBe("discrepancies");
    expect(library.lookups.finding(ids[at] ?? "")?.verdict).toBe(filter.verdict);
    expect(filter.verdict).toBe("single");
  });

  test("Tab leads to the other pane, where letters are keys, and / leads back to the filter", async () => {
    const person = sit(library);
    expect((await person.press("tab")).focus).toBe("detail");
    expect(await person.press("e")).toMatchObject({ focus: "detail", query: "" });
    expect(await person.press("/")).toMatchObject({ focus: "list", query: "" });
    expect(await person.press("e")).toMatchObject({ focus: "list", query: "e" });
  });

  test("Esc at the top quits, and q on a page", async () => {
    const person = sit(library);
    expect((await person.press("eagle", "esc")).end).toBeNull();
    expect((await person.press("esc")).end).toEqual({ type: "quit" });
    expect((await sit(library).press("enter", "q")).end).toEqual({ type: "quit" });
  });

  test("on a page j and k move, g and G go to its ends, Ctrl-D and Ctrl-U move by half a page", async () => {
    const person = sit(library, { query: "eagle claw" });
    await person.press("enter", "g");
    const top = person.state();
    expect(await person.press("^D")).not.toMatchObject({ scroll: top.scroll });
    expect(await person.press("^U")).toMatchObject({ scroll: top.scroll });
    const { scroll } = await person.press("G");
    expect(scroll).toBeGreaterThan(top.scroll);
    expect(await person.press("g")).toMatchObject({ scroll: 0 });
    const first = (await person.press("j")).link;
    expect((await person.press("j")).link).toBeGreaterThanOrEqual(first);
    expect((await person.press("k", "k")).link).toBeLessThanOrEqual(first);
  });

  test("n goes to the next discrepancy of the page", async () => {
    const person = sit(library, { query: "eagle claw" });
    await person.press("enter", "g");
    const seen = [(await person.press("n")).link, (await person.press("n")).link];
    expect(seen[1]).toBeGreaterThan(seen[0] ?? Infinity);
  });
});

describe("moving around", () => {
  test("Ctrl-D goes from disagreement to disagreement, and round again", async () => {
    const person = sit(library);
    const seen = new Set<string>();
    for (let step = 0; step < 60; step++) {
      await person.press("^D");
      const id = person.chosen() ?? "";
      expect(library.hasDiscrepancy({ mode: "events", id })).toBe(true);
      seen.add(id);
    }
    const all = person.state().ids.filter((id) => library.hasDiscrepancy({ mode: "events", id }));
    expect(seen.size).toBe(all.length);
  });

  test("on a page it goes to the next disagreement on it", async () => {
    const person = sit(library);
    await person.press("how many hostages", "enter", "^D");
    const { link } = person.state();
    expect((await person.press("^D")).link).toBeGreaterThan(link);
    expect(person.chosen()).toBe("hostage-captivity");
  });

  test("the next event that n opens is shown from its title if its first discrepancy begins on the first screen", async () => {
    const person = sit(library, {}, 80, 24);
    await person.press("enter");
    const opened = new Set<string>();
    for (let step = 0; step < 40; step++) {
      const before = person.chosen();
      const { link, scroll } = await person.press("n");
      if (person.chosen() === before) continue;
      opened.add(person.chosen() ?? "");
      const first = pageOf(person.state(), library)?.links[link]?.first ?? 0;
      if (first < 17) expect(scroll, person.chosen()).toBe(0);
    }
    expect(opened.size).toBeGreaterThan(3);
  });

  test("← → turn from all sources to each source and to the neighbouring events", async () => {
    const person = sit(library);
    await person.press("enter");
    const shown: string[] = [];
    for (let step = 0; step < 5; step++) {
      const { facet } = await person.press("right");
      shown.push(facet.type === "source" ? facet.source : facet.type);
    }
    expect(shown).toEqual([...library.session.dataset.sources.keys(), "timeline", "all"]);
  });

  test("Ctrl-S shows the event in one source, from a disagreement too", async () => {
    const person = sit(library, { mode: "discrepancies" });
    await person.press("^S", "down", "enter");
    const { mode, facet } = person.state();
    expect(mode).toBe("events");
    expect(facet).toEqual({ type: "source", source: [...library.session.dataset.sources.keys()][0] });
    expect((await person.press("esc")).mode).toBe("discrepancies");
  });

  test("Ctrl-E leads to all claims about an entity", async () => {
    const person = sit(library);
    await person.press("eagle claw", "^E", "enter");
    const { mode, filter, ids } = person.state();
    expect(mode).toBe("claims");
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => library.entitiesOf({ mode: "claims", id }).includes(filter.entity ?? ""))).toBe(true);
    expect((await person.press("esc")).query).toBe("eagle claw");
  });

  test("Ctrl-T shows the event among its neighbours in time, and leads to them", async () => {
    const person = sit(library);
    await person.press("down", "down", "^T");
    const before = person.chosen();
    expect(person.state().facet.type).toBe("timeline");
    await person.press("down", "enter");
    expect(person.state().facet.type).toBe("timeline");
    expect(person.chosen()).not.toBe(before);
    await person.press("esc");
    expect(person.chosen()).toBe(before);
  });

  test("a level can be chosen in the menu of filters", async () => {
    const person = sit(library, {}, 120, 60);
    await person.press("right", "^F");
    const [, count] = /\bmajor \((\d+)\)/.exec(person.screen().join("\n")) ?? [];
    const before = 1 + library.session.dataset.sources.size;
    await person.press(...Array.from({ length: before }, () => "down"), "enter");
    const { ids } = person.state();
    expect(ids.length).toBe(Number(count));
    expect(ids.every((id) => library.lookups.finding(id).level === "major")).toBe(true);
  });

  test("Ctrl-F narrows to a source or a verdict, Esc shows everything again", async () => {
    const person = sit(library);
    await person.press("^F", "down", "enter");
    const source = person.state().filter.source ?? "";
    expect(
      person.state().ids.every((id) => library.lookups.claimsOf(id).some((claim) => claim.source === source)),
    ).toBe(true);
    await person.press("esc");
    expect(person.state()).toMatchObject({ filter: { source: null }, past: [] });
    await person.press("right", "^F", "end", "enter");
    const { filter, ids } = person.state();
    expect(ids.every((id) => library.lookups.finding(id)?.verdict === filter.verdict)).toBe(true);
  });

  test("only Esc closes a menu", async () => {
    const person = sit(library);
    expect((await person.press("^F", "x", "left", "tab")).menu).not.toBeNull();
    expect((await person.press("esc")).menu).toBeNull();
  });
});

describe("the mouse", () => {
  // At 120 × 40 the list has the columns 0 to 51, and the rows of both panes begin at 3.
  const wheel = (column: number): string => `\x1b[<65;${column};10M`;
  const click = (column: number, row: number): string => `\x1b[<0;${column};${row}M`;

  test("the wheel moves in the pane under the pointer, whichever has the focus", async () => {
    const person = sit(library, { query: "eagle claw" }, 80, 24);
    expect(await person.press(wheel(80))).toMatchObject({ at: 0, scroll: 3, focus: "list" });
    expect(await person.press(wheel(10))).toMatchObject({ at: 1, scroll: 0, focus: "list" });
    await person.press("enter");
    expect(await person.press(wheel(80))).toMatchObject({ at: 1, scroll: 3, focus: "detail" });
    expect(await person.press(wheel(10))).toMatchObject({ at: 2, scroll: 0, focus: "detail" });
    expect(await person.press("\x1b[<65;10;1M")).toMatchObject({ at: 2, scroll: 0 });
  });

  test("a click chooses a line, and a second one opens it", async () => {
    const person = sit(library, {}, 120, 40);
    expect(await person.press(click(10, 9))).toMatchObject({ at: 5, focus: "list" });
    expect(await person.press(click(10, 9))).toMatchObject({ at: 5, focus: "detail" });
    expect(await person.press(click(10, 6))).toMatchObject({ at: 2, focus: "list" });
    await person.press("enter");
    const row = person.screen().findIndex((text) => text.includes("▸", 50)) + 1;
    await person.press("j");
    const { link } = await person.press(click(80, row));
    expect(link).toBe(0);
    expect((await person.press(click(80, row))).past).toHaveLength(1);
  });

  test("in one pane, it moves in what is shown", async () => {
    const person = sit(library, { query: "eagle claw" }, 50, 20);
    expect(await person.press(wheel(10))).toMatchObject({ at: 1 });
    await person.press("up", "enter");
    expect((await person.press(wheel(10))).scroll).toBeGreaterThan(0);
  });
});

describe("the footer", () => {
  const footer = (person: Person): string => person.screen().slice(-2).join(" ");

  test("says what Esc does: it clears words and restrictions, goes back, and quits at the top", async () => {
    const person = sit(library, { filter: { ...NO_FILTER, source: "arabic" } }, 120, 40);
    expect(footer(person)).toContain("Esc clear");
    await person.press("hostages");
    expect(footer(person)).toContain("Esc clear");
    expect(await person.press("esc")).toMatchObject({ query: "", filter: { source: "arabic" } });
    expect(await person.press("esc")).toMatchObject({ filter: NO_FILTER, end: null });
    expect(footer(person)).toContain("Esc quit");
    await person.press("^F", "down", "enter");
    expect(footer(person)).toContain("Esc clear");
    await person.press("esc", "^E", "enter");
    expect(footer(person)).toContain("Esc back");
    expect((await person.press("esc", "esc")).end).toEqual({ type: "quit" });
  });

  test.each([
    [120, 40],
    [80, 24],
    [50, 20],
  ])("names the keys that lead out and on at %i columns", async (columns, rows) => {
    const person = sit(library, {}, columns, rows);
    const next = columns > 50 ? ["Ctrl-D next"] : [];
    for (const key of ["Enter open", "Esc quit", "← → other lists", ...next, "? keys"])
      expect(footer(person), key).toContain(key);
    await person.press("enter");
    for (const key of ["Enter follow", "Esc back", "n next", "/ search", "? keys"])
      expect(footer(person), key).toContain(key);
  });
});

describe("leaving", () => {
  test("Ctrl-X quits and prints the id of what is selected", async () => {
    const person = sit(library);
    await person.press("eagle claw", "^X");
    expect(person.state().end).toEqual({ type: "chosen", subject: { mode: "events", id: "eagle-claw" } });
  });

  test("Ctrl-C prints nothing, wherever it is pressed", async () => {
    for (const keys of [[], ["?"], ["^F"], ["enter"]]) {
      const person = sit(library);
      expect((await person.press(...keys, "^C")).end).toEqual({ type: "interrupted" });
    }
  });
});

test.each([
  ["the menu of filters", ["^F"]],
  ["the menu of sources", ["eagle claw", "^S"]],
  ["the claims behind a discrepancy", ["right", "death"]],
])("a source has its own colour in %s", async (_, keys) => {
  const { dataset, labels } = library.session;
  const person = sit(library, {}, 120, 200);
  const state = await person.press(...keys);
  const spans = drawFrame(state, library).lines.flat();
  for (const [id, tone] of sourceTones(dataset)) {
    const named = spans.filter(({ text }) => text.trimEnd() === labels.source(id));
    expect(named.length, id).toBeGreaterThan(0);
    for (const span of named) expect(span.tone, id).toBe(tone);
  }
});
