// The words of the screen of `browse` in Arabic.

import type { englishBrowse } from "./en-browse.ts";

export const arabicBrowse: typeof englishBrowse = {
  modes: { events: "الأحداث", discrepancies: "الاختلافات", claims: "الأقوال", sources: "المصادر" },
  otherLists: "قوائم أخرى",
  typeToFilter: "اكتب للتصفية",
  counter: (shown, total) => `${shown} من ${total}`,
  only: (what) => `${what} فقط`,
  noDate: "بلا تاريخ",
  allSources: "كل المصادر",
  inTime: "زمنيًا",
  keys: {
    help: "المفاتيح",
    move: "تنقل",
    choose: "اختيار",
    back: "رجوع",
    clear: "مسح",
    open: "فتح",
    follow: "متابعة",
    lists: "قوائم أخرى",
    sides: "مصدر واحد أو زمنيًا",
    next: "الاختلاف التالي",
    filter: "اعرض فقط…",
    who: "من",
    search: "بحث",
    timeline: "زمنيًا",
    take: "خروج مع طباعة المعرّف",
    quit: "خروج",
  },
  signs: { contradict: "تناقض", differ: "اختلاف", agree: "اتفاق", single: "مصدر واحد" },
  nothingHere: "لا شيء يطابق هذه التصفية.",
  noMatches: "لا نتائج.",
  elsewhere: (count, mode) => `${count} في ${mode}`,
  noteNoEvent: "اختر حدثًا أولًا: هذا لا يتبع أي حدث.",
  noteNoEntity: "لا يُذكر هنا شخص ولا مكان ولا جهة.",
  noteNothing: "لا شيء هنا يُفتح.",
  noteChooseLink: "اختر سطرًا بالسهمين ↑ ↓ أولًا، ثم تتبعه بمفتاح Enter.",
  noteNoOther: "لا اختلاف آخر في هذه القائمة.",
  noteAgain: "من البداية مجددًا.",
  menuSource: "أي مصدر؟",
  menuEntity: "من أو ما؟",
  menuFilter: "اعرض فقط",
  everything: "كل شيء",
  tooSmall: ["النافذة أصغر من أن تُتصفح:", "وسّع النافذة،", "أو اضغط Ctrl-C."],
  helpMore: "↓ المزيد",
  helpBack: "أي مفتاح آخر يغلق",
  dialogue: {
    prompt: "رقم، أو كلمات للبحث، أو ? للمساعدة: ",
    help: `الرقم يفتح سطره أو يتبعه.
يُبحث عن الكلمات بأي لغة؛ ضع / قبل كلمة من هذه القائمة للبحث عنها:
  more (أو لا شيء)    بقية القائمة
  back                رجوع
  events, discrepancies, claims, sources   الأحداث، الاختلافات، الأقوال، المصادر
  only NAME           مصدر واحد أو حكم واحد
  only                كل شيء من جديد
  by NAME             الحدث في مصدر واحد
  all                 كل المصادر من جديد
  time                ما قبله وما بعده
  who                 من يُذكر هنا
  next                الاختلاف التالي
  take                خروج مع طباعة معرّف المفتوح
  quit                خروج`,
    found: (query) => `نتائج «${query}»`,
    more: (count) => `بقي ${count}: اضغط Enter.`,
    onlySoMany: (count) => `العدد ${count} فقط.`,
    numberFirst: "اكتب رقمًا أولًا: ما يفتحه يمكن أخذه.",
    onlySource: (source) => `لا يتناوله إلا ${source}`,
    noDiscrepancy: "لا اختلاف",
  },
  help: [
    {
      title: "في القائمة",
      rows: [
        { keys: "حروف", text: "تصفية القائمة؛ يُبحث أيضًا بالدرجة والحكم، وتوجد الكلمات المكتوبة خطأ" },
        { keys: "Backspace", text: "حذف حرف؛ Ctrl-W كلمة، Ctrl-U الكل" },
        { keys: "↑ ↓", text: "تنقل؛ وكذلك Ctrl-P وCtrl-N وPgUp وPgDn وHome وEnd وعجلة الفأرة" },
        { keys: "← →", text: "قائمة أخرى: الأحداث، الاختلافات، الأقوال، المصادر" },
        { keys: "Enter", text: "فتح الصفحة" },
        { keys: "Ctrl-F", text: "مصدر واحد فقط أو حكم واحد" },
        { keys: "Esc", text: "مسح التصفية؛ وفي البداية خروج" },
      ],
    },
    {
      title: "في الصفحة",
      rows: [
        { keys: "j k ↑ ↓", text: "من سطر إلى سطر؛ g وG إلى الأول والآخر" },
        { keys: "Ctrl-D Ctrl-U", text: "نصف صفحة نزولًا وصعودًا؛ المسافة صفحة كاملة" },
        { keys: "Enter", text: "متابعة السطر" },
        { keys: "n", text: "الاختلاف التالي" },
        { keys: "h l ← →", text: "وجوه الحدث: كل المصادر، مصدر واحد، ما حوله زمنيًا" },
        { keys: "/", text: "تصفية القائمة من جديد" },
        { keys: "Esc", text: "رجوع خطوة؛ q خروج" },
      ],
    },
    {
      title: "في كل مكان",
      rows: [
        { keys: "Tab", text: "من القائمة إلى الصفحة والعكس" },
        { keys: "Ctrl-S", text: "الحدث في مصدر واحد" },
        { keys: "Ctrl-E", text: "من وما يُذكر هنا، مع كل الأقوال فيه" },
        { keys: "Ctrl-T", text: "الحدث زمنيًا" },
        { keys: "Ctrl-X", text: 'خروج مع طباعة المعرّف: rashomon show "$(rashomon browse)"' },
        { keys: "Ctrl-C", text: "خروج فورًا؛ Ctrl-Z إلى الصدفة، وfg للعودة" },
      ],
    },
    {
      title: "العلامات",
      rows: [
        { keys: "≠", text: "تناقض بين المصادر، أو تناقض مصدر مع نفسه" },
        { keys: "~", text: "اختلاف من نوع آخر: المعدود أو الصياغة أو الدقة" },
        { keys: "=", text: "اتفاق" },
        { keys: "·", text: "مصدر واحد يذكره، أو لا تمكن المقارنة" },
        { keys: "≠3", text: "قبل الحدث: ثلاثة اختلافات أقواها تناقض" },
        { keys: "§2.1", text: "الفقرة 2، الجملة 1 من المصدر" },
      ],
    },
  ],
};
