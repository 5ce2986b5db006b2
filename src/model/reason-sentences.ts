// The sentences of an explanation that need no more than their data. data/languages/reasons/ has them, with the names of the data in
// braces; a sentence that a language lacks does not compile. Sentences that count things stand in the phrases of each language.

import type sentences from "../../data/languages/reasons/en.json";
import { fill } from "./fill.ts";
import { either, type ReasonPhrases, writeSum } from "./reason.ts";

type Sentences = typeof sentences;

/** Why values were not compared, or what follows for whole lists. */
const ofValues = (said: Sentences) =>
  ({
    moneyApart: ({ units }) => fill(said.moneyApart, { units: units.join(said.betweenUnits) }),
    unitsApart: ({ units }) => fill(said.unitsApart, { units: units.join(said.betweenUnits) }),
    broader: ({ pairs }, { value, phrases }) => {
      const texts = pairs.map(({ broad, narrow }) =>
        fill(said.includes, { broad: value(broad), narrow: value(narrow) }),
      );
      return fill(said.broader, { pairs: phrases.and([...new Set(texts)]) });
    },
    totals: ({ totals }, { source, count, phrases }) => {
      const written = totals.map(({ source: id, figures, total }) =>
        figures.length === 1
          ? `${source(id)} ${count(total)}`
          : fill(said.total, { source: source(id), sum: writeSum(figures, count, said.plus), total: count(total) }),
      );
      return fill(said.totals, { totals: written.join(phrases.comma) });
    },
  }) satisfies Partial<ReasonPhrases>;

const ofDates = (said: Sentences) =>
  ({
    unplaced: ({ value, event }, labels) =>
      fill(said.unplaced, { value: labels.value(value), event: labels.event(event) }),
    placedOnly: ({ value, places, from }, labels) =>
      fill(said.placedOnly, { value: labels.value(value), places: either(places, labels), from: either(from, labels) }),
    placed: ({ value, places, from, own, outcome }, labels) =>
      fill(said.placed, {
        value: labels.value(value),
        places: either(places, labels),
        from: either(from, labels),
        own: either(own, labels),
        outcome: said.placedOutcomes[outcome],
      }),
    endFirst: ({ end, starts }, labels) =>
      fill(said.endFirst, { end: labels.value(end), starts: either(starts, labels) }),
    orderUndated: ({ value }, labels) => fill(said.orderUndated, { value: labels.value(value) }),
    order: ({ value, own, event, theirs, holds }, labels) =>
      fill(said.order, {
        value: labels.value(value),
        own: either(own, labels),
        event: labels.event(event),
        theirs: either(theirs, labels),
        outcome: said.orderOutcomes[holds ? "holds" : "fails"],
      }),
    endsUndated: ({ value }, labels) => fill(said.endsUndated, { value: labels.value(value) }),
  }) satisfies Partial<ReasonPhrases>;

const ofFigures = (said: Sentences) =>
  ({
    part: ({ part, whole, holds }, { value }) =>
      fill(said.part, {
        part: value(part),
        whole: value(whole),
        outcome: said.partOutcomes[holds ? "holds" : "fails"],
      }),
    ownSum: ({ parts, sum, total, outcome }, { value }) =>
      fill(said.ownSum, {
        parts: writeSum(parts, value, said.plus),
        sum: value(sum),
        total: value(total),
        outcome: said.sumOutcomes[outcome],
      }),
    noFigures: ({ title }, { text }) => fill(said.noFigures, { title: text(title) }),
    declaredSum: ({ title, parts, sign, total }, { text, value }) =>
      `${text(title)}: ${writeSum(parts, value)} ${said.sumSigns[sign]} ${value(total)}.`,
    inferredFigure: ({ of }, { reason }) => `${reason(of)} ${said.inferredFigure}`,
  }) satisfies Partial<ReasonPhrases>;

export const writeSentences = (said: Sentences) => ({ ...ofValues(said), ...ofDates(said), ...ofFigures(said) });
