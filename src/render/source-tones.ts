// The colours of sources: none is close to the red, green and yellow of verdicts, and each can be read on a dark and on a light
// background. A letter or a name is always beside them.

import { at } from "../model/at.ts";

interface SourceColour {
  /** Of 256 colours; its contrast is at least 3 to black and to white. */
  readonly ansi: number;
  /** For pictures and pages. */
  readonly light: string;
  readonly dark: string;
}

const colour = (ansi: number, light: string, dark: string): SourceColour => ({ ansi, light, dark });

export const SOURCE_COLOURS = {
  s1: colour(170, "#a01f9c", "#e38be0"),
  s2: colour(30, "#0b6575", "#56d4dd"),
  s3: colour(63, "#4a48d8", "#a7a6ff"),
  s4: colour(130, "#8a4b08", "#e8a866"),
  s5: colour(33, "#005fb8", "#6cb6ff"),
  s6: colour(168, "#a8325f", "#ff9dbb"),
  s7: colour(97, "#694893", "#c3a2f0"),
  s8: colour(137, "#735630", "#d6b98c"),
  s9: colour(67, "#3d6287", "#9fbedd"),
  s10: colour(129, "#8a00cc", "#d794ff"),
  s11: colour(199, "#b80077", "#ff80c8"),
  s12: colour(26, "#0a47a3", "#8fb6f9"),
} as const satisfies Readonly<Record<string, SourceColour>>;

export type SourceTone = keyof typeof SOURCE_COLOURS;

export const SOURCE_TONES = Object.keys(SOURCE_COLOURS) as readonly SourceTone[];

/** The tone of a source by its place in the dataset. Tones repeat after the last one. */
export const sourceTone = (index: number): SourceTone => at(SOURCE_TONES, index % SOURCE_TONES.length);
