// What the values of one attribute look like, counted once.

import { at } from "../model/at.ts";
import { TABLE_WORDS } from "./table-words.ts";
import { fold } from "../model/fold.ts";
import type { Fact } from "./table-cells.ts";
import { isDitto } from "./table.ts";
import { cellText } from "./table.ts";

export interface ValueUse {
  readonly text: string;
  /** How many facts have it. */
  count: number;
  /** Events that it is given for, at most `ENOUGH`. */
  readonly events: Set<string>;
}

/** How many facts have one of some values. */
export const sumOf = (uses: readonly ValueUse[]): number => uses.reduce((total, { count }) => total + count, 0);

export interface Profile {
  readonly attribute: string;
  readonly facts: number;
  /** Distinct values that say something, by text. */
  readonly values: ReadonlyMap<string, ValueUse>;
  /** Whether the input itself has them as JSON booleans. */
  readonly areBooleans: boolean;
}

/** More events than these make a value no rarer. */
const ENOUGH = 8;

const NEVER: ReadonlySet<string> = new Set(TABLE_WORDS.missing.always);
const NO_FIGURE: ReadonlySet<string> = new Set(TABLE_WORDS.missing.figures);

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a text says that there is no value. "None" and "unknown" may be answers where words are asked for. */
export function isMissing(text: string, asksForFigure: boolean, more: ReadonlySet<string> = NOTHING): boolean {
  const word = text.trim().toLowerCase();
  return NEVER.has(word) || more.has(word) || (asksForFigure && NO_FIGURE.has(word));
}

/** Signs that make another attribute of one: "killed (%)" is not "killed". */
const UNITS = /[%‰°#\p{Sc}]/gu;

/** Facts by attribute, in the order met. Attributes that differ only in case, spaces, hyphens and brackets are one. */
export function groupByAttribute(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const names = new Map<string, string>();
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    let key = names.get(fact.attribute);
    if (key === undefined) names.set(fact.attribute, (key = keyOf(fact.attribute)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return new Map([...groups.values()].map((group) => [at(group, 0).attribute, group]));
}

const keyOf = (attribute: string): string => `${fold(attribute) || attribute}${attribute.match(UNITS)?.join("") ?? ""}`;

/** Counts the values of one attribute. `split` gives the texts of a cell. */
export function profileOf(
  attribute: string,
  facts: readonly Fact[],
  split: (text: string) => readonly string[] = (text) => [text],
): Profile {
  const values = new Map<string, ValueUse>();
  for (const { event, value } of facts) {
    for (const text of split(cellText(value))) {
      if (isMissing(text, false) || isDitto(text)) continue;
      const use = values.get(text) ?? { text, count: 0, events: new Set<string>() };
      use.count += 1;
      if (use.events.size < ENOUGH) use.events.add(event);
      values.set(text, use);
    }
  }
  return {
    attribute,
    facts: facts.length,
    values,
    areBooleans: facts.every(({ value }) => typeof value === "boolean" || value === null),
  };
}

/** Whether a source gives several values for one event and scope, more often than by mistake. */
export function isGivenAsList(facts: readonly Fact[]): boolean {
  const groups = new Map<string, string | null>();
  for (const { source, event, scope, value } of facts) {
    const key = `${source}\0${event}\0${scope ?? ""}`;
    const text = cellText(value);
    const known = groups.get(key);
    groups.set(key, known === undefined || known === text ? text : null);
  }
  const several = [...groups.values()].filter((text) => text === null).length;
  return several > groups.size * 0.02;
}
