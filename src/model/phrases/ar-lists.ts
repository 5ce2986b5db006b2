// The words of lists in Arabic.

import { counted } from "./ar-count.ts";
import { UNITS } from "./ar-values.ts";
import type { ListPhrases } from "./lists.ts";

export const arabicLists: ListPhrases = {
  matchFields: {
    title: "عنوان",
    synonym: "مرادف",
    keyword: "كلمة مفتاحية",
    statement: "قول",
    stated: "لفظ المصدر",
    date: "تاريخ",
    value: "قيمة",
    attribute: "سمة",
    scope: "نطاق",
    term: "مصطلح",
    entity: "اسم",
    source: "مصدر",
  },
  today: {
    none: "لا يضع أي مصدر حدثًا في هذا اليوم.",
    next: "التالي: ",
    began: "(البداية)",
    ended: "(النهاية)",
    inDays: (days) => (days === 1 ? "غدًا" : `بعد ${counted(days, UNITS.day, true)}`),
    yearsAgo: (years) => `قبل ${counted(years, UNITS.year, true)}`,
  },
  datasets: {
    dataset: "المجموعة",
    title: "العنوان",
    from: "الأصل",
    inUse: "المستخدمة",
    sources: "المصادر",
    events: "الأحداث",
    claims: "الأقوال",
    origins: { bundled: "مرفقة", flag: "من --dataset", environment: "من البيئة", folder: "من المجلد" },
  },
  citation: { in: "في", dataset: "مجموعة بيانات", version: "الإصدار" },
  noClaims: "لا أقوال في هذه المجموعة.",
};
