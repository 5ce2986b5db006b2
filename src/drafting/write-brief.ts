// The brief for an assistant: the task, the form of the answer, and the numbered passages. The answer goes through the gate like any
// other claims. Pure.

import rules from "../../data/templates/brief.md?raw";
import { fill } from "../model/fill.ts";
import { stripControls } from "../render/text.ts";
import type { DraftText } from "./draft-texts.ts";

/** The text before the passages. */
export const briefRules = (answer: string, folder: string): string => fill(rules, { answer, folder });

/** The passages of a text: "§2.1 …". */
export function briefText({ id, language, text, segments }: DraftText): string {
  const passageOf = (start: number, end: number): string =>
    stripControls(text.slice(start, end)).replaceAll(/\s+/g, " ");
  const lines = segments.map(
    ({ paragraph, sentence, start, end }) => `§${paragraph}.${sentence} ${passageOf(start, end)}`,
  );
  return `\n## ${stripControls(id)} (${stripControls(language)})\n\n${lines.join("\n")}\n`;
}
