// The program's words in Indonesian. A noun has one form, whatever its number.

import browse from "../../../data/languages/browse/id.json" with { type: "json" };
import words from "../../../data/languages/phrases/id.json" with { type: "json" };
import type { Phrases } from "./en.ts";
import { fillBrowse } from "./browse-words.ts";
import { fillPhrases } from "./fill-phrases.ts";
import { indonesianSteps } from "./id-explain.ts";
import { indonesianValues, join } from "./id-values.ts";

const said = fillPhrases(words);

const orNone = (count: number, noun: string): string => (count === 0 ? `tidak ada ${noun}` : `${count} ${noun}`);

export const inIndonesian: Phrases = {
  ...said,
  ...indonesianValues,
  browse: fillBrowse(browse),
  steps: indonesianSteps,
  origins: (sources, origins) => `${sources} sumber, ${origins} asal`,
  next: { ...said.next, otherMatches: (count) => `${count} hasil lain` },
  matrix: {
    ...said.matrix,
    asOfRun: (first, last, count) => `per ${first} sampai ${last}, ${count} tanggal`,
    sources: (count) => `${count} sumber`,
    contradict: (count) => `${count} bertentangan`,
    differ: (count) => `${count} berbeda`,
    agree: (count) => `${count} sepakat`,
  },
  today: {
    ...said.today,
    daysLater: (days) => `${days} hari kemudian`,
    inDays: (days) => (days === 1 ? "besok" : `${days} hari lagi`),
    yearsAgo: (years) => `${years} tahun lalu`,
  },
  pages: {
    ...said.pages,
    coveredBy: (names) => `Diliput oleh ${join(names, "dan")}`,
    notCoveredBy: (names) => `; tidak oleh ${join(names, "maupun")}`,
    notCovered: (names) => `tidak diliput ${join(names, "maupun")}`,
    disagreements: (count) => orNone(count, "perbedaan"),
    agreements: (count) => orNone(count, "kesepakatan"),
    claims: (count) => orNone(count, "klaim"),
    claimsOnEvents: (claims, events) => `${orNone(claims, "klaim")} tentang ${events} peristiwa`,
    inOrder: (claims) => `${orNone(claims, "klaim")}, menurut urutan teksnya`,
  },
  list: { ...said.list, notDatedBy: (names) => `Tanpa tanggal dari ${join(names, "atau")}` },
  sources: { ...said.sources, claimsOnEvents: (claims, events) => `${claims} klaim, meliput ${events} peristiwa` },
  search: { ...said.search, weaker: (count) => `${count} kecocokan yang lebih lemah; --all menampilkannya` },
  timeline: {
    ...said.timeline,
    summary: (drawn, undated, isRange) =>
      `${drawn} peristiwa ${isRange ? "dalam rentang ini" : "bertanggal"}${undated > 0 ? `, ${undated} tanpa tanggal` : ""}`,
    story: (source, summary, notCovered) =>
      `Kisah menurut ${source}: ${summary}; ${notCovered} hanya diliput sumber lain`,
  },
};
