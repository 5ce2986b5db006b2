// Decades, centuries, seasons and parts of them: some time in.

const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** EDTF of "1980s", "19th century", "early 1980", "spring 1980", "198X"; null where the text is none of these. */
export function readPeriod(text: string): string | null {
  return readDecade(text) ?? readCentury(text) ?? readSeason(text) ?? readPartOfYear(text);
}

/** Early and late stand for the whole: which days they leave out is anyone's guess. */
const PART = String.raw`(?:(?:the\s+)?(?:early|mid|middle|late|end|beginning)(?:\s+of)?[\s-]+)?`;

function readDecade(text: string): string | null {
  const decade = new RegExp(`^${PART}(?:the\\s+)?(\\d{3})0['’]?s$`, "iu").exec(text)?.[1];
  return decade === undefined ? null : `[${decade}0..${decade}9]`;
}

function readCentury(text: string): string | null {
  const number = Number(
    new RegExp(`^${PART}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\s+c(?:entury|\\.)$`, "iu").exec(text)?.[1],
  );
  if (!(number >= 1 && number <= 21)) return null;
  const year = (n: number): string => String(n).padStart(4, "0");
  return `[${year((number - 1) * 100 + 1)}..${year(number * 100)}]`;
}

function readSeason(text: string): string | null {
  const match = /^(?:the\s+)?(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})$/iu.exec(text);
  return match ? `${match[2] ?? ""}-${SEASONS[(match[1] ?? "").toLowerCase()] ?? 21}` : null;
}

function readPartOfYear(text: string): string | null {
  return /^(?:early|mid|late)[\s-]+(?:in\s+)?(\d{4})$/iu.exec(text)?.[1] ?? null;
}
