// The sentences of an explanation, in Arabic.

import { CLAIM, counted, noun, ORIGIN } from "./ar-count.ts";
import { SOURCE } from "./ar-views.ts";
import rules from "../../../data/languages/rules/ar.json" with { type: "json" };
import { UNITS } from "./ar-values.ts";
import type { englishSteps } from "./en-explain.ts";
import { named, type ReasonPhrases } from "../reason.ts";
import { writeSentences } from "../reason-sentences.ts";
import sentences from "../../../data/languages/reasons/ar.json" with { type: "json" };

const VALUE = noun("قيمة واحدة", "قيمتان", "قيمتين", "قيم", "قيمة", "قيمة");

const agree = (holds: boolean): string => (holds ? "وهما متوافقان." : "وهما غير متوافقين.");

const reasons: ReasonPhrases = {
  ...writeSentences(sentences),
  tooMany: ({ count }) => `${counted(count, VALUE)} مختلفة أكثر من أن تقارن واحدة واحدة`,
  otherEvents: ({ groups }, labels) => {
    const parts = groups.map(
      ({ sources, events }) =>
        `لدى ${named(sources, labels)} ${events.length}: ${labels.phrases.and(events.map(labels.event))}`,
    );
    return `لا تتناول المصادر الأحداث نفسها (${parts.join("؛ ")})`;
  },
  moreScopes: ({ more }, labels) =>
    more
      .map(({ sources, scopes }) => {
        const who = sources.length > 2 ? counted(sources.length, SOURCE) : named(sources, labels);
        const what = scopes.map((scope) => (scope === null ? "الكل" : labels.scope(scope))).sort();
        return `يشمل العدد أيضًا لدى ${who} وحده: ${what.join("، ")}`;
      })
      .join("؛ "),
  minutes: ({ value, minutes, holds }, labels) =>
    `${labels.value(value)}: الأوقات في المصدر نفسه تعطي ${counted(minutes, UNITS.minute, true)}. ${agree(holds)}`,
  days: ({ value, hedge, min, max, holds }, labels) => {
    const range =
      min === max
        ? `${counted(min, UNITS.day, true)}، أو ${max + 1} مع اليوم الأخير`
        : `من ${min} إلى ${counted(max + 1, UNITS.day, true)}`;
    const how = hedge === null ? "" : `${labels.hedge(hedge)} `;
    return `${how}${labels.value(value)}: التواريخ في المصدر نفسه تعطي ${range}. ${agree(holds)}`;
  },
};

export const arabicSteps: typeof englishSteps = {
  rule: (rule) => rules[rule],
  reasons,
  semicolon: "؛ ",
  place: (paragraph, sentence) => `الفقرة ${paragraph} الجملة ${sentence}`,
  quoted: (words) => `بلفظه: «${words}»`,
  notAFact: (mood) => `${mood}، لا يذكر على أنه حقيقة فلا يقارن`,
  hedged: (hedge) => `بتحفظ: ${hedge}`,
  inferred: (reason) => `مستنتج: ${reason}`,
  sameValue: (count, value) => `${counted(count, CLAIM)} مماثلة: ${value}.`,
  means: (value, from, to) => `${value} تعني من ${from} إلى ${to}.`,
  anyNumber: "أي عدد",
  days: (figure) => `${figure} (بالأيام)`,
  tolerance: (figure) => `الفروق حتى ${figure} تعد قيمة واحدة في هذه السمة.`,
  allSources: "كل المصادر",
  moreSources: (names, count) => `${names} (ومعها ${counted(count, SOURCE)})`,
  against: (values) => values.join(" مقابل "),
  compared: (sources, verdict, reason) => `${sources}: ${verdict}. السبب: ${reason}`,
  unlisted: (count) => `ولا تعرض ${count} مقارنة أخرى أو أكثر.`,
  onlyOne: "يذكره مصدر واحد فقط، فلا شيء يقارن به.",
  onlyOneAsFact: "لا يذكره حقيقةً في هذا الحدث إلا مصدر واحد؛ وما يقوله غيره معروض لا يقارن.",
  fits: "أرقام هذا المصدر أو تواريخه متسقة.",
  mostUnknown: (verdict) => `معظم أزواج المصادر لا يمكن مقارنتها، فما يشترك فيه بعضها ليس اتفاقًا: ${verdict}.`,
  strongest: (verdict) => `أقوى علاقة: ${verdict}.`,
  ruledOut: (verdicts) => `المستبعد: ${verdicts}.`,
  origins: (sources, origins) =>
    `${counted(sources, SOURCE)}، ${counted(origins, ORIGIN)}: المصادر ذات الأصل الواحد تعد مرة واحدة.`,
  silent: (source) => `${source} يتناول الحدث ولا يذكر هذا.`,
  implying: (source) => `${source} لا يصرح به، لكنه يذكر حقائق أخرى عن الحدث.`,
  silentMany: (count, names, more) => `${counted(count, SOURCE)} تتناول الحدث ولا تذكر هذا: ${names} و${more} غيرها.`,
  notCovering: (count) => `لا يتناول الحدث: ${counted(count, SOURCE)}.`,
  derived: (source, attribute, value, parts, rule) =>
    `${source}، ${attribute}: ${value} (من جمعنا: ${parts}؛ لا يذكره أي مصدر: ${rule}).`,
  omission: "إغفال: يتناول مصدر آخر هذا الحدث وكان لديه ما يدعو إلى ذكره.",
  // Signs between figures would be mirrored in right-to-left text, so words replace them.
  level: (level, sum) => `الدرجة ${level}: ${sum.replaceAll(" + ", " و").replaceAll(" = ", "، المجموع ")}.`,
  alwaysMinor: (verdict) => `${verdict}: دائمًا طفيف`,
  importance: { key: "سمة أساسية", ordinary: "سمة عادية", minor: "سمة ثانوية" },
  doubt: (doubt) => (doubt === 1 ? "يستند إلى أقوال متحفظة أو مستنتجة" : "يستند إلى أقوال مستنتجة"),
  close: "الأرقام متقاربة",
  sharedDays: "المدد التي تذكرها المصادر تشترك في أيام",
  threshold: "3 فأكثر كبير، و2 متوسط",
};
