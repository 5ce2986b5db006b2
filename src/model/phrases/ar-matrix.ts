// The words of the matrix of discrepancies, and of what the next command shows, in Arabic.

import { counted, noun } from "./ar-count.ts";
import type { ExplainPhrases, KindPhrases, MatrixPhrases, NextPhrases } from "./matrix.ts";

export const SOURCE = noun("مصدر واحد", "مصدران", "مصدرين", "مصادر", "مصدرًا", "مصدر");
const RESULT = noun("نتيجة أخرى", "نتيجتان أخريان", "نتيجتين أخريين", "نتائج أخرى", "نتيجة أخرى", "نتيجة أخرى");
const DATE = noun("تاريخ واحد", "تاريخان", "تاريخين", "تواريخ", "تاريخًا", "تاريخ");

export const arabicNext: NextPhrases = {
  otherMatches: (count) => counted(count, RESULT),
  why: "سبب هذا الحكم",
  whyOrNot: "سبب الاتفاق أو الاختلاف",
  event: "الحدث لدى كل مصدر",
  found: "كل ما توصل إليه هذه الكلمات",
  thatDay: "ذلك اليوم",
  another: "غيره",
  ownDataset: "ابدأ مجموعتك",
  more: (count) => `… و${count} غيرها؛ تظهر كلها مع --limit 0`,
  differences: "مواضع الاختلاف في النصوص",
  claims: "كل الأقوال ومواضعها في النصوص",
};

export const arabicMatrix: MatrixPhrases = {
  agreeing: "اتفاق",
  single: "مصدر واحد",
  notCompared: "غير قابل للمقارنة",
  values: "القيم (المصادر)",
  silent: "لا يذكره",
  notCovering: "لا يتناوله",
  implied: "لا يقوله صراحة",
  oneFact: "لا يذكره حقيقةً عن هذا الحدث إلا مصدر واحد",
  unconfirmed: "غير مؤكد",
  fits: "القيم متوافقة، لكن لا يذكرها مصدران مستقلان",
  ourSum: (figure) => `${figure} (من جمعنا)`,
  totalOf: (source, total) => `المجموع لدى ${source}: ${total}`,
  more: (parts) => `… و${parts.join(" · ")}؛ تظهر كلها مع --all`,
  asOfRun: (first, last, count) => `من ${first} إلى ${last}، في ${counted(count, DATE, true)}`,
  sources: (count) => counted(count, SOURCE),
  contradict: (count) => `${count} تتعارض`,
  differ: (count) => `${count} تختلف`,
  agree: (count) => `${count} تتفق`,
};

export const arabicKinds: KindPhrases = {
  count: "أعداد",
  date: "تواريخ",
  "relative-date": "تواريخ نسبية",
  duration: "مدد",
  "clock-time": "أوقات",
  measure: "قياسات",
  name: "أسماء",
  entity: "أشخاص وأماكن وأشياء",
  term: "مصطلحات",
  flag: "نعم أو لا",
  order: "ترتيب الأحداث",
  text: "نصوص",
};

export const arabicExplain: ExplainPhrases = {
  values: "ما تقوله المصادر",
  meaning: "القيم كما تقارن",
  compared: "المقارنات",
  verdict: "الحكم",
  silence: "السكوت",
};
