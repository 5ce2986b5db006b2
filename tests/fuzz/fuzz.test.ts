// Two thousand inputs with a fixed seed; `npm run fuzz` throws many more, with another seed each time.

import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createTargets } from "./targets.ts";

const SEED = 1453;
const INPUTS = 2000;

for (const { name, share, property } of await createTargets(
  join(import.meta.dirname, "../fixtures/constantinople-1453"),
)) {
  test(`${name} get an answer, or an error that says what is wrong`, async () => {
    const result = await fc.check(property, { seed: SEED, numRuns: Math.ceil((INPUTS * share) / 1000) });
    expect(result.failed ? fc.defaultReportMessage(result) : null).toBeNull();
  });
}
