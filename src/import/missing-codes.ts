// Columns of whole figures: what is below 0 or a fraction among them is more often a sign for no value, or a thousand, than meant.

import { readExact } from "./human-values/count.ts";
import { hintOf } from "./hints.ts";
import { isMissing, type Profile } from "./profile.ts";

export interface Wholes {
  /** Whether nearly all figures that can be read one way only are whole. */
  readonly areWhole: boolean;
  /** The text below 0 among figures of which no other is; null where there is none. */
  readonly negative: string | null;
  /** Whether that is a usual sign for no value, or below 0 where the name asks how many. */
  readonly isNoFigure: boolean;
}

const MOST = 0.75;
/** What statistics write for "not known": -9, -99, -999, and the like. */
const CODE = /^[-−](?:9+|8{2,}|7{2,})$/;

/** `settled` are texts that the user says the meaning of, or that they have none. */
export function findWholes({ attribute, values }: Profile, settled: ReadonlySet<string>): Wholes {
  const figures = new Map<string, number>();
  for (const text of values.keys()) {
    if (isMissing(text, true, settled) || settled.has(text)) continue;
    const figure = readExact(text);
    if (figure !== null) figures.set(text, figure);
  }
  const whole = [...figures.values()].filter(Number.isInteger).length;
  const below = [...figures].filter(([, value]) => value < 0).map(([text]) => text);
  const isAlone = below.length === 1 && figures.size > 1 && whole === figures.size;
  const negative = isAlone ? (below[0] ?? null) : null;
  return {
    areWhole: whole > 0 && whole >= figures.size * MOST,
    negative,
    isNoFigure: negative !== null && (CODE.test(negative) || hintOf(attribute) === "count"),
  };
}

/** How to say that a text below 0 is no value, and how that it is meant. */
export function adviseNegative(attribute: string, text: string): string {
  const setting = JSON.stringify({
    attributes: { [attribute]: { values: { [text]: Number(text.replace("−", "-")) } } },
  });
  return `say --missing=${text} if it stands for no value, or have ${setting} in a --mapping file if it is meant`;
}
