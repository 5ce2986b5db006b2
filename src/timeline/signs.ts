// The characters for the marks of a timeline, and what the legend says about them.

import type { Tone } from "../render/view.ts";

export interface Signs {
  /** A date that several sources give. */
  readonly point: string;
  readonly loose: string;
  readonly about: string;
  readonly firm: string;
  readonly end: string;
  readonly openLeft: string;
  readonly openRight: string;
  readonly cutLeft: string;
  readonly cutRight: string;
  readonly gap: string;
  readonly grid: string;
  readonly break: string;
  readonly rule: string;
  readonly tick: string;
  readonly majorTick: string;
  readonly disputed: string;
  readonly ellipsis: string;
  readonly dot: string;
}

export const UNICODE_SIGNS: Signs = {
  point: "●",
  loose: "░",
  about: "~",
  firm: "━",
  end: "┫",
  openLeft: "◁",
  openRight: "▷",
  cutLeft: "◀",
  cutRight: "▶",
  gap: "○",
  grid: "┊",
  break: "╱",
  rule: "─",
  tick: "┴",
  majorTick: "┼",
  disputed: "≠",
  ellipsis: "…",
  dot: "·",
};

export const ASCII_SIGNS: Signs = {
  point: "*",
  loose: ":",
  about: "~",
  firm: "=",
  end: "]",
  openLeft: "<",
  openRight: ">",
  cutLeft: "{",
  cutRight: "}",
  gap: "o",
  grid: "'",
  break: "/",
  rule: "-",
  tick: "+",
  majorTick: "+",
  disputed: "!=",
  ellipsis: "..",
  dot: "/",
};

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
