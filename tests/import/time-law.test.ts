// The time that a reader takes grows with its text and not with the square of it: each token that a reader knows, repeated.

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { READERS, type ReadKind } from "../../src/import/human-values/index.ts";
import { LONGEST_VALUE, UNKNOWN_STYLE } from "../../src/import/human-values/reading.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import { importFile } from "./support.ts";

beforeAll(loadEdtf);

const KINDS = Object.keys(READERS) as readonly ReadKind[];
const TOKENS =
  "0 1 9 12 1850 1979-11-04 04/05/1980 – - -- / . , ; : ~ ? ?? % [1] [note 2] ( ) () ' \" ’ ½ ¼ ² ³ × 10^ e+ E-05 1e5 ٣ ٨٩ ８ १ \u0301 \u064b \u200f \u00a0 c. ca. circa about nearly at least less than or more between and to from until before after by since BC AD a.d. BCE v. Chr. ABT BET @#DJULIAN@ O.S. Jan April avril Mai nisan spring winter 19th century 1980s early late mid day days hours min weeks years a half dozen hundred thousand million Mio. lakh twenty twenty-three and noon midnight am p.m. h Uhr Z +01:00 ft km kg sq m² $ € £ k M people killed incl. of whom (thousand) (at least) (?) several a few none n/a yes true ditto".split(
    " ",
  );

/** Best of a few runs in milliseconds, which a busy machine disturbs least. */
function timeOf(kind: ReadKind, text: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    READERS[kind](text, UNKNOWN_STYLE);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

const fill = (token: string, length: number): string => token.repeat(Math.ceil(length / token.length)).slice(0, length);

test("a value of the greatest length is read in milliseconds, whatever is repeated in it", () => {
  const slow = TOKENS.flatMap((token) => [token, `${token} `, `1${token}`]).flatMap((token) =>
    KINDS.map((kind) => ({ kind, token, time: timeOf(kind, fill(token, LONGEST_VALUE)) })).filter(
      ({ time }) => time > 40,
    ),
  );
  expect(slow).toEqual([]);
});

test("twice the text takes at most about twice the time, also of tokens in a row", () => {
  const row = fc
    .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 4 })
    .map((tokens) => tokens.join(" ") + " ");
  fc.assert(
    fc.property(row, fc.constantFrom(...KINDS), (token, kind) => {
      const [half, whole] = [LONGEST_VALUE / 2, LONGEST_VALUE].map((length) => timeOf(kind, fill(token, length)));
      // Below a few milliseconds a clock measures the machine and not the reader.
      expect((whole ?? 0) <= 5 || (whole ?? 0) <= (half ?? 0) * 6).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each(["1", "–", "1–", "[1]", "½", "\u0301", "٣", "c. ", "(", "1 "])(
  "a table with a cell of 200,000 characters of %s is imported at once, and the cell is reported",
  async (token) => {
    const long = fill(token, 200_000);
    const start = performance.now();
    const { reported } = await importFile(
      `source,event,deaths,date,name\nA,q1,"${long}","${long}","${long}"\nB,q1,5,1980-04-24,Orca\nC,q1,5,1980-04-24,Orca\n`,
    );
    expect(reported).toHaveLength(3);
    expect(performance.now() - start).toBeLessThan(5000);
  },
);

test("an event named by a whole book is reported", async () => {
  const { reported, claims } = await importFile(`source,event,deaths\nA,${"q ".repeat(300)},5\nB,q1,6\n`);
  expect(claims).toEqual(["B q1 deaths 6"]);
  expect(reported).toEqual([expect.stringContaining("its event has 599 characters, and a name has at most 300")]);
});
