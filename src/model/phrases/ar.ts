// The program's words in Arabic.

import { CLAIM, counted, EVENT, noun, type Noun } from "./ar-count.ts";
import { arabicPages } from "./ar-pages.ts";
import type { Length, LengthUnit, Phrases, Season } from "./contract.ts";

const UNITS: Readonly<Record<LengthUnit, Noun>> = {
  year: noun("سنة واحدة", "سنتان", "سنتين", "سنوات", "سنة", "سنة"),
  month: noun("شهر واحد", "شهران", "شهرين", "أشهر", "شهرًا", "شهر"),
  week: noun("أسبوع واحد", "أسبوعان", "أسبوعين", "أسابيع", "أسبوعًا", "أسبوع"),
  day: noun("يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم"),
  hour: noun("ساعة واحدة", "ساعتان", "ساعتين", "ساعات", "ساعة", "ساعة"),
  minute: noun("دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
};
const SEASONS: Readonly<Record<Season, string>> = { spring: "ربيع", summer: "صيف", autumn: "خريف", winter: "شتاء" };
const SOURCE = noun("مصدر واحد", "مصدران", "مصدرين", "مصادر", "مصدرًا", "مصدر");
const ORIGIN = noun("أصل واحد", "أصلان", "أصلين", "أصول", "أصلًا", "أصل");
const FINDING = noun("نتيجة واحدة", "نتيجتان", "نتيجتين", "نتائج", "نتيجة", "نتيجة");
const MATCH = noun("نتيجة واحدة أضعف", "نتيجتان أضعف", "نتيجتين أضعف", "نتائج أضعف", "نتيجة أضعف", "نتيجة أضعف");

const written = (parts: readonly Length[], isAfter: boolean): string =>
  parts.map(({ count, unit }) => counted(count, UNITS[unit], isAfter)).join(" و");
const about = (text: string): string => `نحو ${text}`;
const joinOr = (names: readonly string[]): string => names.join(" أو ");
const eventsOrNone = (count: number): string => (count === 0 ? "لا أحداث" : counted(count, EVENT));

/** "By": one letter that is joined to a word, and by a stroke to a figure. */
const withBy = (text: string): string => (/^\d/.test(text) ? `بـ${text}` : `ب${text}`);

/** "In the same month as": by the gender of the unit. */
const SAME: Readonly<Record<LengthUnit, (event: string) => string>> = {
  year: (event) => `في سنة «${event}» نفسها`,
  month: (event) => `في شهر «${event}» نفسه`,
  week: (event) => `في أسبوع «${event}» نفسه`,
  day: (event) => `في يوم «${event}» نفسه`,
  hour: (event) => `في ساعة «${event}» نفسها`,
  minute: (event) => `في دقيقة «${event}» نفسها`,
};

export const inArabic: Phrases = {
  pages: arabicPages,
  yes: "نعم",
  no: "لا",
  vague: {
    few: "قليل",
    several: "عدة",
    some: "بعض",
    many: "كثير",
    numerous: "كثير جدًا",
    tens: "عشرات",
    dozens: "عشرات",
    scores: "عشرات",
    hundreds: "مئات",
    thousands: "آلاف",
    "tens of thousands": "عشرات الآلاف",
    "hundreds of thousands": "مئات الآلاف",
    millions: "ملايين",
    "several hundred": "عدة مئات",
    "several thousand": "عدة آلاف",
    "a few": "بضعة",
    "a few hundred": "بضع مئات",
  },
  about,
  atLeast: (figure) => `${figure} على الأقل`,
  atMost: (figure) => `${figure} على الأكثر`,
  moreThan: (figure) => `أكثر من ${figure}`,
  lessThan: (figure) => `أقل من ${figure}`,
  by: (date) => `بحلول ${date}`,
  from: (date) => `ابتداءً من ${date}`,
  year: (year) => (year > 99 ? String(year) : year > 0 ? `${year} م` : `${1 - year} ق.م`),
  season: (name, year) => `${SEASONS[name]} ${year}`,
  between: (from, to) => `بين ${from} و${to}`,
  length: (parts, isAbout) => (isAbout ? about(written(parts, true)) : written(parts, false)),
  lengths: (from, to, isAbout) => `${isAbout ? "نحو: " : ""}من ${written(from, true)} إلى ${written(to, true)}`,
  relative(amount, direction, event) {
    const word = direction === "after" ? "بعد" : "قبل";
    if (amount === null) return `${word} «${event}»`;
    return amount.count === 0 ? SAME[amount.unit](event) : `${word} «${event}» ${withBy(written([amount], true))}`;
  },
  comma: "، ",
  and: (names) => names.join(" و"),
  or: joinOr,

  verdicts: {
    conflict: "تعارض",
    "self-conflict": "تناقض داخلي",
    identity: "هوية الحدث",
    scope: "نطاق",
    framing: "صياغة",
    partial: "اتفاق جزئي",
    precision: "دقة",
    rounding: "تقريب",
    overlap: "تداخل",
    spelling: "رسم الاسم",
    agreement: "اتفاق",
    series: "سلسلة زمنية",
    undetermined: "غير محسوم",
    single: "مصدر واحد",
    passed: "متسق",
  },
  levels: { major: "كبير", moderate: "متوسط", minor: "طفيف", omission: "غير مذكور" },
  attributes: { identity: "عدد الأحداث", check: "تحقق" },
  hedges: {
    about: "تقريبًا",
    "at-least": "على الأقل",
    "at-most": "على الأكثر",
    likely: "على الأرجح",
    perceived: "كما كان يُرى",
    apparently: "على ما يبدو",
  },
  moods: {
    fact: "حقيقة",
    wished: "مرغوب فيه",
    planned: "مخطط له",
    demanded: "مطلوب",
    feared: "مخشيّ",
    alleged: "مزعوم",
    perceived: "متصوَّر",
    denied: "منفيّ",
  },
  basis: { inferred: "مستنتج", relative: "نسبي" },
  places: "§3.4 هي الفقرة 3، الجملة 4 من نص المصدر",
  silent: "لا يذكره: ",
  accordingTo: (name) => `بحسب ${name}`,
  asOf: (date) => `في ${date}`,
  ofEvent: (title) => `[عن ${title}]`,
  origins: (sources, origins) => `${counted(sources, SOURCE)}، ${counted(origins, ORIGIN)}`,
  matrix: {
    silent: "لا يذكره",
    notCovering: "لا يتناوله",
    ourSum: (figure) => `${figure} (من جمعنا)`,
    sources: (count) => counted(count, SOURCE),
    contradict: (count) => `${count} تتعارض`,
    differ: (count) => `${count} تختلف`,
    agree: (count) => `${count} تتفق`,
  },
  show: {
    toldBy: "يرويه: ",
    notToldBy: "؛ لا يرويه: ",
    toldByNone: "لا يرويه أي مصدر",
    what: "الأمر",
    whatTheySay: "ما تقوله المصادر",
    verdict: "الحكم",
    checked: "جرى التحقق",
    partOf: "جزء من",
    parts: "أجزاؤه",
    possiblySameAs: "ربما هو نفسه",
    before: "قبله",
    after: "بعده",
  },
  list: {
    when: "متى، ومن يقول ذلك",
    event: "الحدث",
    certain: "في هذه المدة يقينًا",
    possible: "في هذه المدة احتمالًا (تبلغها مدة الحدث أو تاريخ غير دقيق، أو تختلف المصادر)",
    none: "لا يقع حدث مؤرخ في هذه المدة.",
    disputed: "مختلف فيه",
    outside: "خارجها",
    datedByNone: "لا يؤرخها أي مصدر",
    notDatedBy: (names) => `لا يؤرخها ${joinOr(names)}`,
    more: (count, command) => `و${count} غيرها، انظر ${command}`,
  },
  discrepancies: {
    none: "لا خلاف من هذا النوع.",
    noLevel: "لا خلاف",
    note: "حاشية من المحرر، ليست من المصادر: ",
    checkedWithin: "تحقق داخل رواية واحدة",
    findings: (count) => counted(count, FINDING),
    derived: (value, source) => `محسوب، غير مذكور: المجموع ${value} لدى ${source}`,
    contradictsItself: (source, values) => `${source} يناقض نفسه: ${values}`,
  },
  claims: {
    none: "لا قول كهذا.",
    source: "المصدر",
    eventAndAttribute: "الحدث والأمر",
    claim: "القول",
    inItsWords: "بلفظه",
  },
  sources: {
    source: "المصدر",
    language: "اللغة",
    claims: "الأقوال",
    events: "الأحداث",
    onlyHere: "هنا فقط",
    leftOut: "لا يذكرها",
    textAt: "النص في",
    derivedFrom: "مأخوذ عن",
    onlyItTells: "ينفرد برواية",
    itLeavesOut: "لا يروي",
    onlyItSays: "ينفرد بقول",
    nothing: "لا شيء",
    ofSharedEvents: "عن أحداث يرويها غيره أيضًا:",
    claimsOnEvents: (claims, events) => `${counted(claims, CLAIM)} في ${counted(events, EVENT, true)}`,
  },
  agreement: {
    none: "لا يتناول مصدران أمرًا واحدًا.",
    sources: "المصدران",
    agree: "اتفاق",
    compatible: "توافق",
    conflict: "تعارض",
    oneOrigin: "أصل واحد",
    share: (part, whole, percent) => `${part} من ${whole} (${percent} %)`,
  },
  search: {
    matched: "طابق",
    none: (words) => `لا شيء يطابق «${words}».`,
    near: "كلمات قريبة: ",
    without: (words) => `دون «${words}»: `,
    weaker: (count) => `${counted(count, MATCH)}، تظهر مع --all`,
  },
  today: {
    none: "لا يضع أي مصدر حدثًا في هذا اليوم.",
    next: "التالي: ",
    began: "(البداية)",
    ended: "(النهاية)",
    yearsAgo: (years) => `قبل ${counted(years, UNITS.year, true)}`,
  },
  timeline: {
    some: "في وقت ما منه",
    about: "نحو ذلك الوقت",
    lasted: "استمر",
    open: "لا تذكر نهايته",
    cut: "يمتد خارجها",
    gap: "فجوة، موضعها من روايات أخرى",
    break: "زمن متروك",
    disputed: "تواريخ متعارضة",
    several: "عدة مصادر",
    began: "بدأ ",
    ended: "انتهى ",
    untold: "غير مروي",
    undated: "مروي بلا تاريخ",
    possibly: "احتمالًا",
    unplaced: "مؤرخة بلا يوم ترسم عنده",
    datedByNone: "لا يؤرخها أي مصدر",
    toldWithoutDate: "مروية بلا تاريخ في أي رواية، على ترتيب الرواية",
    summary: (drawn, undated, isRange) =>
      `${eventsOrNone(drawn)} ${isRange ? "في هذه المدة" : "بتاريخ"}${undated > 0 ? `، ${undated} بلا تاريخ` : ""}`,
    story: (source, summary, untold) => `القصة كما يرويها ${source}: ${summary}؛ ${untold} لا يرويها إلا غيره`,
    lane: (dated, undated, untold) => `${dated} بتاريخ، ${undated} بلا تاريخ، ${untold} غير مروي`,
  },
};
