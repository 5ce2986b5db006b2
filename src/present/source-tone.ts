// The colour of a source: one for each, the same in the matrix, the timeline, the pictures and the page.

import { at } from "../model/at.ts";
import type { Tone } from "../render/view.ts";

/** In the order of the dataset. Tones repeat after the last one, since a name or a letter is always beside them. */
const TONES: readonly Tone[] = ["accent", "command", "caution", "strong"];

export const sourceTone = (index: number): Tone => at(TONES, index % TONES.length);

/** A source as views show it. */
export interface MatrixSource {
  readonly id: string;
  readonly label: string;
  /** Its own colour, the same in every view. */
  readonly tone: Tone;
  readonly url: string | null;
}
