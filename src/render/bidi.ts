// Keeps the order of a row when a terminal reorders right-to-left text (Unicode Standard Annex 9): a
// left-to-right mark after each right-to-left run, and before a line that would start with one.
// Marks, not isolates: some terminals give an isolate a column.

const mark = "\u200e";

// Hebrew to Arabic Extended-A with the presentation forms, and the right-to-left part of plane 1.
const strong = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]|[\\ud802\\ud803\\ud83a\\ud83b][\\udc00-\\udfff]";
const leftToRight = "A-Za-z\\u00c0-\\u02b8\\u0370-\\u058f\\u0900-\\u1fff\\u2c00-\\ud7ff\\uf900-\\ufb1c";

const anyRun = new RegExp(strong);
const firstStrong = new RegExp(`(${strong})|[${leftToRight}]`);
// A run reaches to its last letter or digit before a left-to-right letter: a year after an Arabic
// word belongs to it and is shown on its left. Joiners and marks over its last letter stay with it.
const runs = new RegExp(
  `(?:${strong})(?:[^${leftToRight}]*(?:${strong}|\\d))?[\\u0300-\\u036f\\u200c\\u200d\\ufe00-\\ufe0f]*`,
  "g",
);

const hasRightToLeft = (text: string): boolean => anyRun.test(text);

/** `text`, the whole of one span, with a mark after each right-to-left run. */
export const markRuns = (text: string): string => (hasRightToLeft(text) ? text.replace(runs, `$&${mark}`) : text);

/** The mark to put before a line, or nothing: without it some terminals lay out the line from the right. */
export const leadingMark = (text: string): string => (firstStrong.exec(text)?.[1] === undefined ? "" : mark);
