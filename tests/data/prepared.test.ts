// What the package ships is what the folder says: the prepared dataset restores to the same, and the findings stored at
// build time are those that the engine computes.

import { describe, expect, test } from "vitest";
import { createJudge } from "../../src/verdicts/judge.ts";
import type { Finding } from "../../src/verdicts/types.ts";
import { VERDICTS } from "../../src/model/verdict.ts";
import { BUNDLED, loadFolder, loadPrepared, readStoredFindings } from "./bundled.ts";

/**
 * What a restored record tells where another has a member. It may fetch members through its prototype and keep some for
 * itself, so that it cannot be compared as it is.
 */
function read(restored: unknown, like: unknown): unknown {
  if (like instanceof Map && restored instanceof Map)
    return new Map([...restored].map(([key, value]) => [key, read(value, like.get(key))]));
  if (Array.isArray(like) && Array.isArray(restored)) return restored.map((value, index) => read(value, like[index]));
  if (typeof like !== "object" || like === null || typeof restored !== "object" || restored === null) return restored;
  return Object.fromEntries(
    Object.entries(like).map(([key, value]) => [key, read((restored as Record<string, unknown>)[key], value)]),
  );
}

const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => finding.id);

describe.each(BUNDLED)("%s", async (id) => {
  const [folder, prepared] = [await loadFolder(id), await loadPrepared(id)];

  test("restores to the dataset of its folder", () => {
    expect(read(prepared, folder)).toEqual(folder);
  });

  test.each(["sources", "attributes", "scopes", "terms", "entities", "events"] as const)(
    "keeps the order of %s",
    (kind) => {
      expect([...prepared[kind].keys()]).toEqual([...folder[kind].keys()]);
    },
  );

  const stored = createJudge(prepared, readStoredFindings(id));
  const computed = createJudge(prepared);

  test.each([...prepared.events.keys()])("has the findings on %s that the engine computes", (event) => {
    expect(stored.ofEvent(event)).toEqual(computed.ofEvent(event));
  });

  test.each(VERDICTS)("lists the same findings of verdict %s, in the same order", (verdict) => {
    const accepts = (other: string): boolean => other === verdict;
    expect(idsOf(stored.all(accepts))).toEqual(idsOf(computed.all(accepts)));
  });

  test("finds by id what it lists", () => {
    const all = stored.all();
    expect(idsOf(all)).toEqual([...new Set(idsOf(computed.all()))]);
    for (const finding of all) expect(stored.byId(finding.id)).toEqual(finding);
    expect(stored.byId("no-such-event/date")).toBeNull();
  });
});
