// Draws frames on the screen, writing only what differs from the previous frame.

import type { Screen } from "../platform/streams.ts";
import type { Frame } from "./frame.ts";
import { type Paint, paintFrame, writeChanges } from "./paint.ts";

export interface FrameView {
  readonly draw: (frame: Frame) => void;
  /** The text that would draw it, for writing later. */
  readonly write: (frame: Frame) => string;
  /** Call this if the screen has been overwritten. */
  readonly forget: () => void;
}

export function createFrameView(screen: Screen, paint: Paint): FrameView {
  let shown: readonly string[] | null = null;
  const write = (frame: Frame): string => {
    const after = paintFrame(frame, paint);
    const changes = writeChanges(shown, after, frame);
    shown = after;
    return changes;
  };
  return { write, draw: (frame) => screen.write(write(frame)), forget: () => void (shown = null) };
}
