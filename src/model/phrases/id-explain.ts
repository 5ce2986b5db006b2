// The sentences of an explanation, in Indonesian.

import type { englishSteps } from "./en-explain.ts";
import { fillSteps } from "./fill-phrases.ts";
import { named, type ReasonPhrases } from "../reason.ts";
import { writeSentences } from "../reason-sentences.ts";
import sentences from "../../../data/languages/reasons/id.json" with { type: "json" };
import words from "../../../data/languages/phrases/id.json" with { type: "json" };
import rules from "../../../data/languages/rules/id.json" with { type: "json" };

const agree = (holds: boolean): string => (holds ? "Keduanya cocok." : "Keduanya tidak cocok.");

const reasons: ReasonPhrases = {
  ...writeSentences(sentences),
  tooMany: ({ count }) => `${count} nilai yang berbeda terlalu banyak untuk dibandingkan satu per satu`,
  otherEvents: ({ groups }, labels) => {
    const parts = groups.map(
      ({ sources, events }) =>
        `${named(sources, labels)} memuat ${events.length}: ${labels.phrases.and(events.map(labels.event))}`,
    );
    return `peristiwa yang dimuat sumber-sumber tidak sama (${parts.join("; ")})`;
  },
  moreScopes: ({ more }, labels) =>
    more
      .map(({ sources, scopes }) => {
        const who = sources.length > 2 ? `${sources.length} sumber` : named(sources, labels);
        const what = scopes.map((scope) => (scope === null ? "keseluruhan" : labels.scope(scope))).sort();
        return `hanya ${who} yang juga menghitung ${what.join(", ")}`;
      })
      .join("; "),
  minutes: ({ value, minutes, holds }, labels) =>
    `${labels.value(value)}: menurut jam yang diberikan sumber itu sendiri ${minutes} menit. ${agree(holds)}`,
  days: ({ value, hedge, min, max, holds }, labels) => {
    const range =
      min === max ? `${min} hari, atau ${max + 1} bila hari terakhir dihitung` : `${min} sampai ${max + 1} hari`;
    const how = hedge === null ? "" : `${labels.hedge(hedge)} `;
    return `${how}${labels.value(value)}: menurut tanggal dari sumber itu sendiri ${range}. ${agree(holds)}`;
  },
};

export const indonesianSteps: typeof englishSteps = {
  ...fillSteps(words),
  rule: (rule) => rules[rule],
  reasons,
  sameValue: (count, value) => `${count} klaim lain menyebut hal yang sama: ${value}.`,
  moreSources: (names, count) => `${names}, dan ${count} sumber lain`,
  against: (values) => values.join(" berbanding "),
  compared: (sources, verdict, reason) => `${sources}: ${verdict}, karena ${reason}`,
  origins: (sources, origins) => `${sources} sumber, ${origins} asal: sumber yang seasal dihitung sekali.`,
  silentMany: (count, names, more) =>
    `${count} sumber meliput peristiwa ini tetapi tidak menyebut hal ini: ${names}, dan ${more} lainnya.`,
  notCovering: (count) => `${count} sumber tidak meliput peristiwa ini.`,
  level: (level, sum) => `Tingkat ${level}: ${sum}.`,
  doubt: (doubt) => `bertumpu pada klaim yang ${doubt === 1 ? "disertai keraguan atau disimpulkan" : "disimpulkan"}`,
};
