// The sentences of an explanation, in Indonesian.

import type { englishSteps } from "./en-explain.ts";
import { either, named, type ReasonPhrases, writeSum } from "../reason.ts";
import rules from "../../../data/languages/rules/id.json" with { type: "json" };

const agree = (holds: boolean): string => (holds ? "Keduanya cocok." : "Keduanya tidak cocok.");

const reasons: ReasonPhrases = {
  tooMany: ({ count }) => `${count} nilai yang berbeda terlalu banyak untuk dibandingkan satu per satu`,
  moneyApart: ({ units }) =>
    `jumlah uang dalam “${units.join("” dan “")}” tidak dibandingkan: nilai tukarnya tidak diketahui`,
  unitsApart: ({ units }) =>
    `ukuran dalam “${units.join("” dan “")}” tidak dibandingkan: satuannya tidak dapat saling dikonversi`,
  broader: ({ pairs }, { value }) => {
    const texts = pairs.map(({ broad, narrow }) => `“${value(broad)}” mencakup “${value(narrow)}”`);
    return `tidak ada nilai yang terdapat dalam kedua daftar, tetapi ${[...new Set(texts)].join(", ")}`;
  },
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
  totals: ({ totals }, labels) => {
    const written = totals.map(({ source, figures, total }) =>
      figures.length === 1
        ? `${labels.source(source)} ${labels.count(total)}`
        : `${labels.source(source)} ${writeSum(figures, labels.count)} = ${labels.count(total)} (hitungan kami)`,
    );
    return `untuk peristiwa-peristiwa yang mungkin satu, angka tiap sumber berjumlah ${written.join(", ")}`;
  },
  unplaced: ({ value, event }, labels) =>
    `${labels.value(value)} tidak dapat ditempatkan: sumber ini tidak memberi tanggal untuk “${labels.event(event)}”.`,
  placedOnly: ({ value, places, from }, labels) =>
    `${labels.value(value)} berarti ${either(places, labels)}, dihitung dari ${either(from, labels)}; sumber ini tidak memberi tanggal lain untuk memeriksanya.`,
  placed: ({ value, places, from, own, outcome }, labels) =>
    `${labels.value(value)} berarti ${either(places, labels)}, dihitung dari ${either(from, labels)}; tanggal menurut sumber itu sendiri ${either(own, labels)}. ${
      {
        agree: "Keduanya cocok.",
        "one-of-these": "Menurut salah satu tanggal itu keduanya cocok, menurut yang lain tidak.",
        "less-than-unit": "Selisihnya kurang dari satu satuan.",
        apart: "Tidak beririsan.",
      }[outcome]
    }`,
  endFirst: ({ end, starts }, labels) =>
    `Berakhir ${labels.value(end)} dan mulai ${either(starts, labels)}. Akhirnya mendahului awalnya.`,
  minutes: ({ value, minutes, holds }, labels) =>
    `${labels.value(value)}: menurut jam yang diberikan sumber itu sendiri ${minutes} menit. ${agree(holds)}`,
  days: ({ value, hedge, min, max, holds }, labels) => {
    const range =
      min === max ? `${min} hari, atau ${max + 1} bila hari terakhir dihitung` : `${min} sampai ${max + 1} hari`;
    const how = hedge === null ? "" : `${labels.hedge(hedge)} `;
    return `${how}${labels.value(value)}: menurut tanggal dari sumber itu sendiri ${range}. ${agree(holds)}`;
  },
  orderUndated: ({ value }, labels) =>
    `${labels.value(value)} tidak dapat diperiksa: sumber ini tidak memberi tanggal untuk kedua peristiwa.`,
  order: ({ value, own, event, theirs, holds }, labels) =>
    `${labels.value(value)}: menurut sumber ini tanggalnya ${either(own, labels)}, dan “${labels.event(event)}” ${either(theirs, labels)}. ${holds ? "Itu mungkin." : "Urutan tanggalnya terbalik."}`,
  part: ({ part, whole, holds }, labels) =>
    `${labels.value(part)} untuk bagian, ${labels.value(whole)} untuk keseluruhan. ${holds ? "Bagian itu sesuai." : "Bagian itu lebih besar daripada keseluruhan."}`,
  ownSum: ({ parts, sum, total, outcome }, labels) =>
    `${writeSum(parts, labels.value)} = ${labels.value(sum)} (hitungan kami); jumlah menurut sumber itu sendiri ${labels.value(total)}. ${
      {
        agree: "Keduanya cocok.",
        more: "Jumlah bagian melebihi keseluruhan.",
        rounded: "Jumlahnya mungkin dibulatkan.",
        less: "Bagian lainnya tidak disebut.",
        overlap: "Jumlahnya melebihi keseluruhan, kecuali ada yang terhitung dua kali.",
      }[outcome]
    }`,
  noFigures: ({ title }, labels) => `${labels.text(title)}: tidak semuanya berupa angka.`,
  declaredSum: ({ title, parts, sign, total }, labels) => {
    const is = { equal: "=", possible: "bisa berjumlah", unequal: "bukan", vague: "tidak dapat diperiksa terhadap" }[
      sign
    ];
    return `${labels.text(title)}: ${writeSum(parts, labels.value)} ${is} ${labels.value(total)}.`;
  },
  endsUndated: ({ value }, labels) =>
    `${labels.value(value)} tidak dapat diperiksa: sumber ini tidak memberi tanggal untuk awal dan akhirnya.`,
  inferredFigure: ({ of }, labels) =>
    `${labels.reason(of)} Salah satu nilainya disimpulkan, jadi ini tidak membuktikan apa pun.`,
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
