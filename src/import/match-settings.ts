// Matches the names of attributes, sources and scopes in the settings to those of the table, and reports what matches nothing.

import { fold } from "../model/fold.ts";
import { nearest } from "../model/nearest.ts";
import type { ImportSettings } from "./settings.ts";
import type { Fact } from "./table-cells.ts";

export interface MatchedSettings {
  readonly settings: ImportSettings;
  readonly warnings: readonly string[];
}

/** `attributes` are the names that the table uses, one for each attribute. */
export function matchSettings(
  settings: ImportSettings,
  attributes: readonly string[],
  facts: readonly Fact[],
): MatchedSettings {
  const warnings: string[] = [];
  const sources = new Set(facts.map(({ source }) => source));
  const scopes = new Set(facts.flatMap(({ scope }) => scope ?? []));
  return {
    settings: {
      ...settings,
      attributes: rekey("attribute", settings.attributes, attributes, warnings),
      sources: rekey("source", settings.sources, [...sources], warnings),
      scopes: rekey("scope", settings.scopes, [...scopes], warnings),
      titles:
        settings.titles === null
          ? null
          : ([...rekey("attribute", new Map([[settings.titles, 0]]), attributes, warnings).keys()][0] ?? null),
    },
    warnings,
  };
}

/** Settings for a name that is not in the table are kept, since a record may be declared without values. */
function rekey<T>(
  kind: string,
  said: ReadonlyMap<string, T>,
  names: readonly string[],
  warnings: string[],
): ReadonlyMap<string, T> {
  const byFold = new Map(names.map((name) => [fold(name), name]));
  const unmatched = [...said].filter(([key, value]) => !byFold.has(fold(key)) && !isHint(value)).map(([key]) => key);
  if (unmatched.length > 0) warnings.push(describe(kind, unmatched, names));
  return new Map([...said].map(([key, value]) => [byFold.get(fold(key)) ?? key, value]));
}

const isHint = (said: unknown): boolean =>
  typeof said === "object" && said !== null && "isHint" in said && said.isHint === true;

const MOST_NAMED = 5;

function describe(kind: string, keys: readonly string[], names: readonly string[]): string {
  const near = [...new Set(keys.slice(0, MOST_NAMED).flatMap((key) => nearest(key, names).slice(0, 1)))];
  const quoted = (list: readonly string[]): string => list.map((name) => `“${name}”`).join(", ");
  const more = keys.length > MOST_NAMED ? ` and ${keys.length - MOST_NAMED} more` : "";
  const meant = near.length === 0 ? "" : `; did you mean ${quoted(near)}?`;
  return `the table has no ${kind} ${quoted(keys.slice(0, MOST_NAMED))}${more}${meant}`;
}
