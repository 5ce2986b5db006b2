// The program's words in Arabic.

import browse from "../../../data/languages/browse/ar.json" with { type: "json" };
import words from "../../../data/languages/phrases/ar.json" with { type: "json" };
import { CLAIM, counted, EVENT, noun, ORIGIN, SOURCE } from "./ar-count.ts";
import { arabicSteps } from "./ar-explain.ts";
import { arabicValues, inTime, joinOr, UNITS } from "./ar-values.ts";
import type { Phrases } from "./en.ts";
import { fillBrowse } from "./browse-words.ts";
import { fillPhrases } from "./fill-phrases.ts";

const said = fillPhrases(words);

const OTHER = noun("مطابقة أخرى", "مطابقتان أخريان", "مطابقتين أخريين", "مطابقات أخرى", "مطابقة أخرى", "مطابقة أخرى");
const MATCH = noun("مطابقة أضعف", "مطابقتان أضعف", "مطابقتين أضعف", "مطابقات أضعف", "مطابقة أضعف", "مطابقة أضعف");
const DATE = noun("تاريخ واحد", "تاريخان", "تاريخين", "تواريخ", "تاريخًا", "تاريخ");
const DISAGREEMENT = noun("اختلاف واحد", "اختلافان", "اختلافين", "اختلافات", "اختلافًا", "اختلاف");
const AGREEMENT = noun("اتفاق واحد", "اتفاقان", "اتفاقين", "اتفاقات", "اتفاقًا", "اتفاق");

const list = (names: readonly string[]): string => names.join("، ");
const claims = (count: number): string => (count === 0 ? "لا أقوال" : counted(count, CLAIM));
const eventsOrNone = (count: number): string => (count === 0 ? "لا أحداث" : counted(count, EVENT));

export const inArabic: Phrases = {
  ...said,
  ...arabicValues,
  browse: fillBrowse(browse),
  steps: arabicSteps,
  asOf: (date) => inTime(String(date), "from"),
  origins: (sources, origins) => `${counted(sources, SOURCE)}، ${counted(origins, ORIGIN)}`,
  next: {
    ...said.next,
    otherMatches: (count) => counted(count, OTHER),
  },
  matrix: {
    ...said.matrix,
    asOfRun: (first, last, count) => `من ${first} إلى ${last}، في ${counted(count, DATE, true)}`,
    sources: (count) => counted(count, SOURCE),
    contradict: (count) => `${count} تتعارض`,
    differ: (count) => `${count} تختلف`,
    agree: (count) => `${count} تتفق`,
  },
  today: {
    ...said.today,
    daysLater: (days) => `بعد ${counted(days, UNITS.day, true)}`,
    inDays: (days) => (days === 1 ? "غدًا" : `بعد ${counted(days, UNITS.day, true)}`),
    yearsAgo: (years) => `قبل ${counted(years, UNITS.year, true)}`,
  },
  pages: {
    ...said.pages,
    coveredBy: (names) => `يتناوله: ${list(names)}`,
    notCoveredBy: (names) => `؛ لا يتناوله: ${list(names)}`,
    notCovered: (names) => `لا يتناوله: ${list(names)}`,
    disagreements: (count) => (count === 0 ? "لا اختلاف" : counted(count, DISAGREEMENT)),
    agreements: (count) => (count === 0 ? "لا اتفاق" : counted(count, AGREEMENT)),
    claims,
    claimsOnEvents: (count, events) => `${claims(count)} في ${events === 0 ? "لا أحداث" : counted(events, EVENT, true)}`,
    inOrder: (count) => `${claims(count)}، على ترتيب نصه`,
  },
  list: {
    ...said.list,
    notDatedBy: (names) => `لا يؤرخها ${joinOr(names)}`,
  },
  sources: {
    ...said.sources,
    claimsOnEvents: (claims, events) => `${counted(claims, CLAIM)}، يتناول ${counted(events, EVENT, true)}`,
  },
  search: {
    ...said.search,
    weaker: (count) => `${counted(count, MATCH)}، تظهر مع --all`,
  },
  timeline: {
    ...said.timeline,
    began: (date) => said.timeline.began(inTime(String(date), "between")),
    ended: (date) => said.timeline.ended(inTime(String(date), "between")),
    summary: (drawn, undated, isRange) =>
      `${isRange ? `${eventsOrNone(drawn)} في هذه المدة` : drawn === 0 ? "لا أحداث مؤرخة" : `الأحداث المؤرخة: ${drawn}`}${undated > 0 ? `، وبلا تاريخ: ${undated}` : ""}`,
    story: (source, summary, notCovered) => `القصة بحسب ${source}: ${summary}؛ ${notCovered} لا يتناولها إلا غيره`,
  },
};
