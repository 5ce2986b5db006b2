// The sentences of an explanation, in Arabic.

import { CLAIM, counted, noun, ORIGIN, SOURCE } from "./ar-count.ts";
import rules from "../../../data/languages/rules/ar.json" with { type: "json" };
import { UNITS } from "./ar-values.ts";
import type { englishSteps } from "./en-explain.ts";
import { fillSteps } from "./fill-phrases.ts";
import { named, type ReasonPhrases } from "../reason.ts";
import { writeSentences } from "../reason-sentences.ts";
import sentences from "../../../data/languages/reasons/ar.json" with { type: "json" };
import words from "../../../data/languages/phrases/ar.json" with { type: "json" };

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
        return `مما ${sources.length > 2 ? "تنفرد" : "ينفرد"} ${who} بإحصائه: ${what.join("، ")}`;
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
  ...fillSteps(words),
  rule: (rule) => rules[rule],
  reasons,
  sameValue: (count, value) => `${counted(count, CLAIM)} مماثلة: ${value}.`,
  moreSources: (names, count) => `${names} (ومعها ${counted(count, SOURCE)})`,
  against: (values) => values.join(" مقابل "),
  compared: (sources, verdict, reason) => `${sources}: ${verdict}. السبب: ${reason}`,
  origins: (sources, origins) =>
    `${counted(sources, SOURCE)}، ${counted(origins, ORIGIN)}: المصادر ذات الأصل الواحد تعد مرة واحدة.`,
  silentMany: (count, names, more) => `${counted(count, SOURCE)} تتناول الحدث ولا تذكر هذا: ${names} و${more} غيرها.`,
  notCovering: (count) => `لا يتناول الحدث: ${counted(count, SOURCE)}.`,
  // Signs between figures would be mirrored in right-to-left text, so words replace them.
  level: (level, sum) =>
    `المستوى: ${level}. ${sum.replaceAll(" + ", " و").replaceAll(" − ", " ناقص ").replaceAll(" = ", "، والحاصل ")}.`,
  doubt: (doubt) => (doubt === 1 ? "يستند إلى أقوال متحفظة أو مستنتجة" : "يستند إلى أقوال مستنتجة"),
};
