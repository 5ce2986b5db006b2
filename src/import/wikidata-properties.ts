// Wikidata's properties that tell of events, by the names that datasets give such attributes; any other keeps its number.

import type { Dates, Nature } from "../model/dataset.ts";

export interface PropertyName {
  readonly attribute: string;
  readonly dates?: Dates;
  readonly nature?: Nature;
}

const PROPERTIES: Readonly<Record<string, PropertyName>> = {
  P585: { attribute: "date", dates: "whole" },
  P580: { attribute: "start-date", dates: "start" },
  P582: { attribute: "end-date", dates: "end" },
  P571: { attribute: "founded" },
  P577: { attribute: "published" },
  P1120: { attribute: "deaths" },
  P1339: { attribute: "injured" },
  P1446: { attribute: "missing" },
  P1561: { attribute: "survivors" },
  P1590: { attribute: "casualties" },
  P1132: { attribute: "participants" },
  P1174: { attribute: "visitors" },
  P2047: { attribute: "duration" },
  P276: { attribute: "place" },
  P131: { attribute: "district" },
  P17: { attribute: "country" },
  P31: { attribute: "type" },
  P361: { attribute: "part-of" },
  P710: { attribute: "participant" },
  P664: { attribute: "organiser" },
  P8031: { attribute: "agent" },
  P533: { attribute: "target" },
  P520: { attribute: "weapon" },
  P1346: { attribute: "winner" },
  P828: { attribute: "cause", nature: "framing" },
  P1478: { attribute: "immediate-cause", nature: "framing" },
  P1479: { attribute: "contributing-factor", nature: "framing" },
  P1542: { attribute: "effect", nature: "framing" },
  P138: { attribute: "named-after" },
  P1448: { attribute: "name" },
  P1476: { attribute: "title" },
};

/** How an attribute is called that stands for a property. */
export const propertyName = (property: string): PropertyName =>
  Object.hasOwn(PROPERTIES, property) ? (PROPERTIES[property] ?? { attribute: property }) : { attribute: property };

/** Items of "sourcing circumstances" and "nature of statement", as hedges. */
const HEDGES: Readonly<Record<string, string>> = {
  Q5727902: "about",
  Q18122778: "likely",
  Q56644435: "likely",
  Q30230067: "perhaps",
  Q18912752: "disputed",
  Q32188232: "alleged",
  Q47035128: "at-most",
};

export const hedgeOf = (item: string): string | null => (Object.hasOwn(HEDGES, item) ? (HEDGES[item] ?? null) : null);
