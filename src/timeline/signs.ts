// The characters for the marks of a timeline, and what the legend says about them.

import type { Tone } from "../render/view.ts";

export const UNICODE_SIGNS = {
  /** A date that several sources give. */
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

export type Signs = Readonly<Record<keyof typeof UNICODE_SIGNS, string>>;

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
