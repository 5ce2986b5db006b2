// The brief for an assistant: the task, the form of the answer, and the numbered passages. The answer goes through the gate like any
// other claims. Pure.

import { stripControls } from "../render/text.ts";
import type { DraftText } from "./draft-texts.ts";

/** The text before the passages. */
export function briefRules(answer: string, folder: string): string {
  return `# Claims from texts

Read the numbered passages below and write down what each text says of what happened: one JSON object a line (NDJSON), nothing else.

    {"source":"…","event":"…","attribute":"…","value":…,"stated":"…","paragraph":1,"sentence":2}

| member | what |
|---|---|
| source | id of the text, from the heading above the passage |
| event | an id of your own in small letters and hyphens, the same for the same event in every text |
| attribute | date, start, end, deaths, injured, missing, rescued, captives, place, agent, cause, outcome, name, duration, cost … |
| value | a figure (8, "~50", ">=3", "2..5"), an ISO date (1980-04-24, 1980-04, 1980), a length of time (P444D, P2M), a time of day ("14:05", "~03:00", "<21:00"), a figure with its unit ("4 km", "~30 ft", "5000 GBP"), a name, or one or two words of your own |
| stated | at most six words of the passage, letter by letter as they stand, that carry the value |
| paragraph, sentence | the numbers before the passage |
| hedge | only where the text softens it: about, allegedly, likely … |
| basis | only where the text does not say it in so many words: {"inferred":"why"} |

Rules:

1. Say only what the text says. Leave out what you know from elsewhere.
2. Every claim is checked: the stated words must stand in that sentence, and a figure, a date, a time or a name must be what they say. What does not hold is refused.
3. Where two texts differ, write both. Do not say who is right.
4. One value per line. A relative date is "P2M after EVENT".

Save the answer as ${answer}, then:

    rashomon import ${answer} --texts ${folder} --out DATASET

# Passages
`;
}

/** The passages of a text: "§2.1 …". */
export function briefText({ id, language, text, segments }: DraftText): string {
  const passageOf = (start: number, end: number): string =>
    stripControls(text.slice(start, end)).replaceAll(/\s+/g, " ");
  const lines = segments.map(
    ({ paragraph, sentence, start, end }) => `§${paragraph}.${sentence} ${passageOf(start, end)}`,
  );
  return `\n## ${stripControls(id)} (${stripControls(language)})\n\n${lines.join("\n")}\n`;
}
