// The sentences of an explanation, in Indonesian.

import type { englishSteps } from "./en-explain.ts";
import { named, type ReasonPhrases } from "../reason.ts";
import { writeSentences } from "../reason-sentences.ts";
import sentences from "../../../data/languages/reasons/id.json" with { type: "json" };
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
        return `hanya ${who} juga menghitung ${what.join(", ")}`;
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
  rule: (rule) => rules[rule],
  reasons,
  semicolon: "; ",
  place: (paragraph, sentence) => `paragraf ${paragraph} kalimat ${sentence}`,
  quoted: (words) => `kutipan: “${words}”`,
  notAFact: (mood) => `${mood}, tidak dinyatakan sebagai fakta, jadi tidak dibandingkan`,
  hedged: (hedge) => `dengan keraguan: ${hedge}`,
  inferred: (reason) => `disimpulkan: ${reason}`,
  sameValue: (count, value) => `${count} klaim lain menyebut hal yang sama: ${value}.`,
  means: (value, from, to) => `${value} berarti ${from} sampai ${to}.`,
  anyNumber: "tak terbatas",
  days: (figure) => `${figure} hari`,
  tolerance: (figure) => `Selisih sampai ${figure} dianggap nilai yang sama untuk atribut ini.`,
  allSources: "semua sumber",
  moreSources: (names, count) => `${names}, dan ${count} sumber lain`,
  against: (values) => values.join(" berbanding "),
  compared: (sources, verdict, reason) => `${sources}: ${verdict}, karena ${reason}`,
  unlisted: (count) => `${count} perbandingan lain atau lebih tidak dicantumkan.`,
  onlyOne: "Hanya satu sumber yang menyebutnya, jadi tidak ada yang dapat dibandingkan.",
  onlyOneAsFact:
    "Hanya satu sumber yang menyatakannya sebagai fakta peristiwa ini; yang lain ditampilkan, tidak dibandingkan.",
  fits: "Angka atau tanggal dari sumber ini saling cocok.",
  mostUnknown: (verdict) =>
    `Sebagian besar pasangan sumber tidak dapat dibandingkan, jadi kesamaan beberapa sumber bukan kesepakatan: ${verdict}.`,
  strongest: (verdict) => `Hubungan terkuat: ${verdict}.`,
  ruledOut: (verdicts) => `Tidak berlaku: ${verdicts}.`,
  origins: (sources, origins) => `${sources} sumber, ${origins} asal: sumber yang seasal dihitung sekali.`,
  silent: (source) => `${source} meliput peristiwa ini tetapi tidak menyebut hal ini.`,
  implying: (source) =>
    `${source} tidak menyebutnya secara langsung, tetapi menyebut fakta lain tentang peristiwa ini.`,
  silentMany: (count, names, more) =>
    `${count} sumber meliput peristiwa ini tetapi tidak menyebut hal ini: ${names}, dan ${more} lainnya.`,
  notCovering: (count) => `${count} sumber tidak meliput peristiwa ini.`,
  derived: (source, attribute, value, parts, rule) =>
    `${source}, ${attribute}: ${value} (hitungan kami dari ${parts}; tidak disebut sumber mana pun: ${rule}).`,
  omission: "Tidak disebut: sumber lain meliput peristiwa ini dan punya alasan untuk menyebutnya.",
  level: (level, sum) => `Tingkat ${level}: ${sum}.`,
  alwaysMinor: (verdict) => `${verdict} selalu kecil`,
  importance: { key: "atribut utama", ordinary: "atribut biasa", minor: "atribut sekunder" },
  doubt: (doubt) => `bertumpu pada klaim yang ${doubt === 1 ? "disertai keraguan atau disimpulkan" : "disimpulkan"}`,
  close: "angkanya berdekatan",
  sharedDays: "rentang waktu sumber-sumber itu beririsan",
  threshold: "3 ke atas berarti besar, 2 berarti sedang",
};
