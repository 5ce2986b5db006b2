// The characters for the marks of a timeline, and what the legend says about them.

import type { Tone } from "../render/view.ts";

/** Each sign, and what stands for it where only ASCII can be shown. */
const SIGNS = {
  /** A date that several sources give. */
  point: ["●", "*"],
  loose: ["░", ":"],
  about: ["~", "~"],
  firm: ["━", "="],
  end: ["┫", "]"],
  openLeft: ["◁", "<"],
  openRight: ["▷", ">"],
  cutLeft: ["◀", "{"],
  cutRight: ["▶", "}"],
  gap: ["○", "o"],
  grid: ["┊", "'"],
  break: ["╱", "/"],
  rule: ["─", "-"],
  tick: ["┴", "+"],
  majorTick: ["┼", "+"],
  disputed: ["≠", "!="],
  ellipsis: ["…", ".."],
  dot: ["·", "/"],
} as const;

export type Signs = Readonly<Record<keyof typeof SIGNS, string>>;

const column = (index: 0 | 1): Signs =>
  Object.fromEntries(Object.entries(SIGNS).map(([name, signs]) => [name, signs[index]])) as Signs;

export const UNICODE_SIGNS = column(0);
export const ASCII_SIGNS = column(1);

/** What the legend says about each sign that a drawing has, as a key of the phrases. */
export const SIGN_MEANINGS = {
  loose: "some",
  approximate: "about",
  span: "lasted",
  open: "open",
  cut: "cut",
  gap: "gap",
  break: "break",
  disputed: "disputed",
  shared: "several",
} as const;

/** A date that several sources give. */
export const SHARED_TONE: Tone = "agreement";

const PLAIN: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "§": "#",
};

/** Our own signs in ASCII, each with the same width; in titles, only these are replaced. */
export const toAscii = (text: string): string => text.replaceAll(/[–—’‘“”§]/g, (sign) => PLAIN[sign] ?? sign);
