// Keeps the order of a row when a terminal reorders right-to-left text (Unicode Standard Annex 9): it puts a left-to-right mark after
// each right-to-left run, and before a line that would start with one. Figures and brackets at the ends of a right-to-left text stay
// with it. Marks are used rather than isolates, because some terminals give an isolate a column.

const mark = "\u200e";
const rightMark = "\u200f";

// Hebrew to Arabic Extended-A with the presentation forms, and the right-to-left part of plane 1.
const strong = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]|[\\ud802\\ud803\\ud83a\\ud83b][\\udc00-\\udfff]";
const leftToRight = "A-Za-z\\u00c0-\\u02b8\\u0370-\\u058f\\u0900-\\u1fff\\u2c00-\\ud7ff\\uf900-\\ufb1c";

const anyRun = new RegExp(strong);

/** Whether any letter of a text is written from right to left. */
export const hasRightToLeft = (text: string): boolean => anyRun.test(text);

const anyLeftToRight = new RegExp(`[${leftToRight}]`);
const firstStrong = new RegExp(`(${strong})|[${leftToRight}]`);
// A run extends to its last letter or digit before a left-to-right letter: a year after an Arabic word belongs to the run and is
// shown on its left. Joiners, marks and closing brackets stay with it.
const runs = new RegExp(
  `(?:${strong})(?:[^${leftToRight}]*(?:${strong}|\\d))?[\\u0300-\\u036f\\u200c\\u200d\\ufe00-\\ufe0f)\\]}]*`,
  "g",
);

/** If a right-to-left text begins or ends with anything but a letter, a terminal would move that to the other end. */
const loose = {
  start: /^\s*(?=[\d(\u00ab\u201c"'[])/,
  digit: /^\s*(?=\d)/,
  end: /[.,;:!?)\]}\u00bb\u201d"'\u2026]\s*$/,
};

interface Mark {
  readonly at: number;
  /** Whether the mark belongs to the text before it or after it. */
  readonly closes: boolean;
  readonly text: string;
}

function findMarks(text: string): readonly Mark[] {
  const isOnly = !anyLeftToRight.test(text);
  const begin = leadingMark(text) === "" ? null : (isOnly ? loose.start : loose.digit).exec(text);
  const marks: Mark[] = begin === null ? [] : [{ at: begin[0].length, closes: false, text: rightMark }];
  if (isOnly && loose.end.test(text))
    return [...marks, { at: text.trimEnd().length, closes: true, text: rightMark + mark }];
  for (const { index, 0: run } of text.matchAll(runs)) marks.push({ at: index + run.length, closes: true, text: mark });
  return marks;
}

/** Adds marks to consecutive texts that are read as one, such as a title with a marked word. */
export function markTexts(texts: readonly string[]): readonly string[] {
  const whole = texts.join("");
  if (!hasRightToLeft(whole)) return texts;
  const marks = findMarks(whole);
  let from = 0;
  return texts.map((text) => {
    const start = from;
    from += text.length;
    const own = marks.filter(({ at, closes }) => (closes ? at > start && at <= from : at >= start && at < from));
    const cuts = [start, ...own.map(({ at }) => at), from];
    return cuts
      .slice(1)
      .map((cut, index) => whole.slice(cuts[index], cut) + (own[index]?.text ?? ""))
      .join("");
  });
}

/** The mark before a line, or nothing: without it, some terminals lay out the line from the right. */
export const leadingMark = (text: string): string => (firstStrong.exec(text)?.[1] === undefined ? "" : mark);
