// A table is imported in time that grows with its cells, whatever is repeated in them. What each reader takes is looked at in
// tests/properties/time-law.test.ts.

import { expect, test } from "vitest";
import { fill } from "../fuzz/repetitions.ts";
import { growsTooFast } from "../support/growth.ts";
import { importFile } from "./support.ts";

test.each(["1–", "\u0301", "c. "])(
  "a table with a cell of 200,000 characters of %s is imported at once, and the cell is reported",
  async (token) => {
    const importCell = async (size: number): Promise<void> => {
      const long = fill(token, size);
      const { reported } = await importFile(
        `source,event,deaths,date,name\nA,q1,"${long}","${long}","${long}"\nB,q1,5,1980-04-24,Orca\nC,q1,5,1980-04-24,Orca\n`,
      );
      expect(reported).toHaveLength(3);
    };
    expect(await growsTooFast(importCell, 200_000)).toBe(false);
  },
);

test("an event named by a whole book is reported", async () => {
  const { reported, claims } = await importFile(`source,event,deaths\nA,${"q ".repeat(300)},5\nB,q1,6\n`);
  expect(claims).toEqual(["B q1 deaths 6"]);
  expect(reported).toEqual([expect.stringContaining("its event has 599 characters, and a name can have at most 300")]);
});
