// Frames onto the screen: only what differs from the frame before is written.

import type { Screen } from "../platform/streams.ts";
import type { Frame } from "./frame.ts";
import { type Paint, paintFrame, writeChanges } from "./paint.ts";

export interface FrameView {
  readonly draw: (frame: Frame) => void;
  /** What would draw it, for what is written later. */
  readonly write: (frame: Frame) => string;
  /** What was drawn is no longer there. */
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
