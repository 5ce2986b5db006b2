// What stands in brackets behind a figure: "12 (thousand)" says another figure, "50 (at least)" a bound, "12 (see p. 3)" neither.

import { HEDGES, isHedgedBehind } from "./hedges.ts";
import { MULTIPLIERS } from "./number-words.ts";
import type { Trouble } from "./reading.ts";

export interface Unbracketed {
  /** The text to read: without the brackets, and with what they say of the figure where that changes it. */
  readonly text: string;
  /** What the brackets say, where that is no part of it. */
  readonly remark: string | null;
  /** The claim's own hedge, where the brackets doubt what no sign can. */
  readonly hedge: string | null;
}

const BRACKETS = /^(.*\S)\s*\(\s*([^()]*?)\s*\)$/u;

/** What measures or is counted: what is written so behind a figure is its unit, in brackets or not. */
const UNITS =
  /^(?:per .+|%|per ?cent|percent|[kcm]?m[²³]?|(?:sq|square) (?:km|m|miles?|feet)|miles?|mi|nm|nautical miles|yards?|yd|feet|ft|inch(?:es)?|in|kg|g|t|tons?|tonnes?|lbs?|pounds?|oz|ha|hectares?|acres?|l|litres?|liters?|knots?|°[cf]|hours?|hrs?|days?|weeks?|months?|years?|minutes?|seconds?|[$€£¥₹₽₺]|usd|eur|gbp|us\$|dollars?|euros?|killed|dead|deaths|fatalities|wounded|injured|missing|captured|prisoners|casualties|victims|survivors|people|persons|men|women|children|civilians|soldiers|troops|families|households|ships|houses)$/iu;

/** Doubts of a whole figure, by the hedge that a claim has for them. */
const DOUBTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:disputed|contested)$/iu, "disputed"],
  [/^(?:alleged|claimed)$/iu, "alleged"],
  [
    /^(?:not confirmed|unconfirmed|unverified|not verified|probable|possible|tentative|uncertain|doubtful|in doubt|provisional|preliminary)$/iu,
    "uncertain",
  ],
];

const NONE = /^(?:nil|none|no data|unknown|not known|n\/?a|n\.a\.)$/iu;
const LOWER = /^(?:lower (?:bound|limit|end|estimate)|low estimate)$/iu;
const UPPER = /^(?:upper (?:bound|limit|end|estimate)|high estimate)$/iu;

/** "8 (incl. 1 officer)": a part of the figure, and no other figure. */
const OF_WHICH =
  /^(?:incl\b|including|of (?:whom|which|these|them)|among them|davon|darunter|dont|di antaranya|termasuk|منهم|بينهم)/iu;

/** A text without the brackets at its end; null where they hold another figure. A word in them means what it means outside. */
export function unbracket(whole: string): Unbracketed | Trouble | null {
  const [, bare, inside = ""] = BRACKETS.exec(whole) ?? [];
  if (bare === undefined) return { text: whole, remark: null, hedge: null };
  const said = inside.replace(/^(?:is|an?|the|in|=|i\.e\.)\s+(?=\p{L})/iu, "");
  const asOutside = placeOutside(bare, said);
  if (asOutside !== null) return typeof asOutside === "string" ? plain(asOutside) : asOutside;
  const hedge = DOUBTS.find(([form]) => form.test(said))?.[1] ?? null;
  if (hedge !== null) return { text: bare, remark: null, hedge };
  if (OF_WHICH.test(said)) return plain(bare);
  return /\d/.test(said) ? null : { text: bare, remark: inside, hedge: null };
}

const plain = (text: string): Unbracketed => ({ text, remark: null, hedge: null });

/** The text as it would be written without brackets; null where what they say changes no figure. */
function placeOutside(bare: string, said: string): string | Trouble | null {
  if (/^min\.?$/iu.test(said))
    return { trouble: `“${said}” may be the least or minutes; write “at least ${bare}” or “${bare} minutes”` };
  if (NONE.test(said)) return { trouble: `it is a figure, and “${said}” says that there is none; write one of them` };
  if (LOWER.test(said)) return `at least ${bare}`;
  if (UPPER.test(said)) return `at most ${bare}`;
  if (/^[?]$/.test(said) || isHedgedBehind(`1 ${said}`)) return `${bare} ${said}`;
  if (HEDGES.some(([form]) => !form.source.endsWith("$") && /^ ?1$/.test(`${said} 1`.replace(form, ""))))
    return `${said} ${bare}`;
  if (/^['’]?000s?$/.test(said)) return `${bare} thousand`;
  if (/^[kKM]$/.test(said)) return `${bare}${said}`;
  return MULTIPLIERS.has(said.toLowerCase().replace(/\.$/, "")) || UNITS.test(said) ? `${bare} ${said}` : null;
}
