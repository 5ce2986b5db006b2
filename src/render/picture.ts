// What a report may be drawn as, in shapes; svg.ts writes it down.

import type { Tone } from "./view.ts";

/** Lengths are in pixels, from the top left. A shape without a tone is drawn as ordinary text is. */
export type Shape =
  | {
      readonly type: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly tone?: Tone;
      readonly anchor?: "start" | "middle" | "end";
      readonly small?: boolean;
      readonly big?: boolean;
      readonly bold?: boolean;
      readonly isRightToLeft?: boolean;
    }
  /** A letter on a filled disc; without a letter a smaller dot. */
  | {
      readonly type: "disc";
      readonly x: number;
      readonly y: number;
      readonly letter: string | null;
      readonly tone: Tone;
      readonly isHollow?: boolean;
    }
  /** `soft`: somewhere in it; `dashed`: the same with loose ends; `firm`: all of it; `share`: so much of a whole. */
  | {
      readonly type: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly tone: Tone;
      readonly look: "soft" | "dashed" | "firm" | "share";
    }
  | { readonly type: "cap"; readonly x: number; readonly y: number; readonly tone: Tone }
  | {
      readonly type: "arrow";
      readonly x: number;
      readonly y: number;
      readonly to: "left" | "right";
      readonly tone: Tone;
      readonly isHollow: boolean;
    }
  | {
      readonly type: "line";
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
      readonly isFaint?: boolean;
    }
  /** Shapes that belong together, with the text shown when the pointer rests on them; `id`: what a page links them to. */
  | { readonly type: "group"; readonly title: string; readonly shapes: readonly Shape[]; readonly id?: string };

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How far down the shapes begin; 0 where it is absent. */
  readonly down?: number;
  /** What it shows, for those who do not see it: a name, and everything in it in words. */
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly shapes: readonly Shape[];
}
