import { expect, test } from "vitest";
import { ask, askJson } from "../contract/ask.ts";

test("the same seed gives the same event, and seeds give different ones", async () => {
  expect(await ask("random --seed 7")).toEqual(await ask("random --seed 7"));
  const ids = new Set<unknown>();
  for (let seed = 0; seed < 20; seed += 1) {
    const { items } = await askJson(`random --seed ${seed}`);
    expect(items).toHaveLength(1);
    const [item] = items as unknown as readonly {
      readonly seed: number;
      readonly event: { readonly id: string };
      readonly claim: { readonly event: string };
    }[];
    expect(item?.seed).toBe(seed);
    expect(item?.claim.event).toBe(item?.event.id);
    ids.add(item?.event.id);
  }
  expect(ids.size).toBeGreaterThan(5);
});

test("without a seed the clock gives one, which can be used again", async () => {
  const { items } = await askJson("random", { now: "2026-01-01T00:00:12.345Z" });
  const [item] = items as unknown as readonly { readonly seed: number }[];
  expect((await askJson(`random --seed ${item?.seed}`)).items).toEqual(items);
});

test("a reader gets one claim, and a command to continue", async () => {
  const { stdout } = await ask("random --seed 3", { tty: true, width: 80, rows: 200, env: { NO_COLOR: "1" } });
  expect(stdout).toMatch(/^→ rashomon show \S+ --dataset/m);
  expect(stdout).toContain("→ rashomon random --seed 4 --dataset");
});
