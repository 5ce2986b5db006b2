// The sentences of an explanation, in Arabic.

import { CLAIM, counted, noun, ORIGIN } from "./ar-count.ts";
import { SOURCE } from "./ar-views.ts";
import rules from "../../../data/languages/rules/ar.json" with { type: "json" };
import { UNITS } from "./ar-values.ts";
import type { englishSteps } from "./en-explain.ts";
import { either, named, type ReasonPhrases, writeSum } from "../reason.ts";

const VALUE = noun("قيمة واحدة", "قيمتان", "قيمتين", "قيم", "قيمة", "قيمة");

const agree = (holds: boolean): string => (holds ? "وهما متوافقان." : "وهما غير متوافقين.");

const reasons: ReasonPhrases = {
  tooMany: ({ count }) => `${counted(count, VALUE)} مختلفة أكثر من أن تقارن واحدة واحدة`,
  moneyApart: ({ units }) => `لا تقارن المبالغ بوحدتي «${units.join("» و«")}»: لا يعرف سعر إحداهما بالأخرى`,
  unitsApart: ({ units }) => `لا تقارن القياسات بوحدتي «${units.join("» و«")}»: لا تحول إحداهما إلى الأخرى`,
  broader: ({ pairs }, { value }) => {
    const texts = pairs.map(({ broad, narrow }) => `«${value(broad)}» يشمل «${value(narrow)}»`);
    return `لا قيمة مشتركة بين القائمتين، غير أن ${[...new Set(texts)].join("، ")}`;
  },
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
  totals: ({ totals }, labels) => {
    const written = totals.map(({ source, figures, total }) =>
      figures.length === 1
        ? `${labels.source(source)} ${labels.count(total)}`
        : `${labels.source(source)} ${writeSum(figures, labels.count, " و")}، والمجموع ${labels.count(total)} (من جمعنا)`,
    );
    return `مجموع أرقام المصادر في الأحداث التي قد تكون حدثًا واحدًا: ${written.join("، ")}`;
  },
  unplaced: ({ value, event }, labels) =>
    `${labels.value(value)}: لا يمكن تعيين التاريخ، فالمصدر لا يؤرخ «${labels.event(event)}».`,
  placedOnly: ({ value, places, from }, labels) =>
    `${labels.value(value)} هو ${either(places, labels)}، حسابًا من ${either(from, labels)}؛ ولا يذكر المصدر تاريخًا آخر للتحقق منه.`,
  placed: ({ value, places, from, own, outcome }, labels) =>
    `${labels.value(value)} هو ${either(places, labels)}، حسابًا من ${either(from, labels)}؛ والتاريخ في المصدر نفسه ${either(own, labels)}. ${
      {
        agree: "وهما متوافقان.",
        "one-of-these": "وهما متوافقان بحسب أحد هذه التواريخ دون غيره.",
        "less-than-unit": "والفرق أقل من الوحدة.",
        apart: "ولا تداخل بينهما.",
      }[outcome]
    }`,
  endFirst: ({ end, starts }, labels) =>
    `النهاية ${labels.value(end)} والبداية ${either(starts, labels)}. النهاية قبل البداية.`,
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
  orderUndated: ({ value }, labels) => `${labels.value(value)}: لا يمكن التحقق، فالمصدر لا يؤرخ الحدثين كليهما.`,
  order: ({ value, own, event, theirs, holds }, labels) =>
    `${labels.value(value)}: تاريخه في المصدر ${either(own, labels)}، وتاريخ «${labels.event(event)}» ${either(theirs, labels)}. ${holds ? "وهذا ممكن." : "وترتيب التاريخين معكوس."}`,
  part: ({ part, whole, holds }, labels) =>
    `${labels.value(part)} للجزء، و${labels.value(whole)} للكل. ${holds ? "والجزء مناسب." : "والجزء أكبر من الكل."}`,
  ownSum: ({ parts, sum, total, outcome }, labels) =>
    `${writeSum(parts, labels.value, " و")}، والمجموع ${labels.value(sum)} (من جمعنا)؛ والمجموع في المصدر نفسه ${labels.value(total)}. ${
      {
        agree: "وهما متوافقان.",
        more: "مجموع الأجزاء أكبر من الكل.",
        rounded: "وقد يكون المجموع مقربًا.",
        less: "ولا تذكر بقية الأجزاء.",
        overlap: "مجموعها أكبر من الكل، إلا إذا عُدّ بعضها مرتين.",
      }[outcome]
    }`,
  noFigures: ({ title }, labels) => `${labels.text(title)}: ليست كلها أرقامًا.`,
  declaredSum: ({ title, parts, sign, total }, labels) => {
    const is = { equal: "=", possible: "قد يساوي", unequal: "لا يساوي", vague: "لا يمكن التحقق منه إزاء" }[sign];
    return `${labels.text(title)}: ${writeSum(parts, labels.value)} ${is} ${labels.value(total)}.`;
  },
  endsUndated: ({ value }, labels) => `${labels.value(value)}: لا يمكن التحقق، فالمصدر لا يؤرخ البداية والنهاية معًا.`,
  inferredFigure: ({ of }, labels) => `${labels.reason(of)} وفيه قيمة مستنتجة، فلا يثبت هذا شيئًا.`,
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
