// What the package ships is what the folder says: the compiled dataset restores to the same, and the findings stored at
// build time are those that the engine computes.

import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { createJudge } from "../../src/verdicts/judge.ts";
import type { Finding } from "../../src/verdicts/types.ts";
import { wholeFinding } from "../../src/verdicts/findings-file.ts";
import { BUNDLED, loadFolder, loadCompiled, loadJudged } from "./bundled.ts";

const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => finding.id);

const KINDS = ["sources", "attributes", "scopes", "terms", "entities", "events"] as const;

describe.each(BUNDLED)("%s", async (id) => {
  const [folder, compiled] = [await loadFolder(id), await loadCompiled(id)];

  test("restores to the dataset of its folder", () => {
    const maps = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, unknown>(compiled[kind])]));
    expect(isDeepStrictEqual({ ...compiled, ...maps }, folder)).toBe(true);
  });

  test.each(KINDS)("keeps the order of %s", (kind) => {
    expect([...compiled[kind].keys()]).toEqual([...folder[kind].keys()]);
  });

  const stored = loadJudged(id, compiled);
  const computed = createJudge(compiled);

  test.each([...compiled.events.keys()])("has the findings on %s that the engine computes", (event) => {
    const [made, kept] = [computed.ofEvent(event).map(wholeFinding), stored.ofEvent(event)];
    // Told apart in full only where they differ: that takes ten times as long.
    if (!isDeepStrictEqual(kept, made)) expect(kept).toEqual(made);
  });

  test.each([...compiled.events.keys()])("has the extents and dates of %s that the engine computes", (event) => {
    expect(stored.extentsOf(event)).toEqual(computed.extentsOf(event));
    expect(stored.datesOf(event)).toEqual(computed.datesOf(event));
    expect(stored.isDisputed(event)).toBe(computed.isDisputed(event));
  });

  // Two verdicts for all: which one is asked for changes a filter only.
  test.each(["conflict", "precision"])("lists the same findings of verdict %s, in the same order", (verdict) => {
    const accepts = (other: string): boolean => other === verdict;
    expect(idsOf(stored.all(accepts))).toEqual(idsOf(computed.all(accepts)));
  });

  test("finds by id every finding that it lists", () => {
    const all = stored.all();
    expect(idsOf(all)).toEqual([...new Set(idsOf(computed.all()))]);
    const some = all.filter((_, index) => index % 10 === 0);
    expect(some.map(({ id: wanted }) => stored.byId(wanted))).toEqual(some);
    expect(stored.byId("no-such-event/date")).toBeNull();
    expect(stored.extentsOf("no-such-event")).toEqual([]);
  });
});
