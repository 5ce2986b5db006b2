// Times of day in running text: "9:05 p.m.", "14 h 30", "20.15 Uhr", "avant 22 heures", "pukul 09.00", "noon". Read by the reader of `import`.

import { readClockTime } from "../import/human-values/time.ts";
import { isTrouble } from "../import/human-values/reading.ts";
import { found, type Found } from "./found.ts";
import { phraseBefore, type Sentence } from "./sentence-words.ts";

const TIME =
  /(?<![\d.:/\p{L}-])(?:(?:[01]?\d|2[0-3])(?::[0-5]\d(?!:?\d)|\s?h\s?[0-5]\d)(?:\s?[ap]\.?\s?m\b\.?)?|(?:pukul|jam|الساعة)\s(?:[01]?\d|2[0-3])[.:][0-5]\d|(?:[01]?\d|2[0-3])(?:\.[0-5]\d)?\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock\b|Uhr\b)|(?<=\b(?:à|dès|vers|avant)\s)(?:[01]?\d|2[0-3])\sheures?\b(?!\sde\b)|(?:noon|midnight|midday|minuit|Mitternacht|medianoche|mezzanotte)\b)/giu;

const MAY_HAVE =
  /\d\s?(?:[:h.]|[ap]\.?m|o['’]clock|Uhr|heure)|noon|midnight|midday|minuit|Mitternacht|medianoche|mezzanotte/iu;

export function findTimes(sentence: Sentence): readonly Found[] {
  const { text: whole, words } = sentence;
  const times: Found[] = [];
  if (!MAY_HAVE.test(whole)) return times;
  for (const { 0: text, index } of whole.matchAll(TIME)) {
    const outcome = readClockTime(
      text.replace(/^(pukul|jam|الساعة)\s(\d{1,2})\.(\d\d)$/iu, "$2:$3").replaceAll(/(?<=\d)\s?h\s?(?=\d)/gi, ":"),
    );
    const from = words.findIndex(({ end }) => end > index);
    const to = words.findLastIndex(({ start }) => start < index + text.length) + 1;
    if (outcome === null || isTrouble(outcome) || from === -1 || to <= from) continue;
    const value = `${hedgeBefore(sentence, from)}${outcome.value}`;
    times.push(found({ kind: "clock-time", from, to, value, attribute: "time" }));
  }
  return times;
}

/** "~" for "about 3 am", "~<" for "peu avant minuit"; of the hedges of figures, only those for "about" apply, since nobody leaves at over 3 am. */
function hedgeBefore({ words, language: { timeHedges, hedges } }: Sentence, from: number): string {
  const ofTime = phraseBefore(words, from, timeHedges)?.value;
  if (ofTime !== undefined) return ofTime;
  return phraseBefore(words, from, hedges)?.value === "~" ? "~" : "";
}
