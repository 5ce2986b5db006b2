// The terminal while `browse` uses it: a queue of its events, and restoring it afterwards.

import type { Input, Screen } from "../platform/streams.ts";
import { hasInterrupt } from "./keys.ts";
import { ENTER, LEAVE } from "./frame.ts";

export type Happening =
  | { readonly type: "keys"; readonly text: string }
  /** `pause`: nothing happened during the wait. */
  | { readonly type: "pause" | "resize" | "interrupt" | "stop" };

/**
 * Takes over the terminal; the first drawing is shown before the keyboard is open, which takes a while. `next` waits for an event, for at
 * most the given milliseconds; `isInterrupted` says whether Ctrl-C was pressed, which takes precedence over pending keys; `suspend` returns
 * when the shell resumes us.
 */
export function holdTerminal(screen: Screen, keyboard: Pick<Input, "holdKeyboard">, drawing: string) {
  const queue = createQueue();
  const { enter, leave } = createDoor(screen);
  const hold = (first: string): (() => void) => {
    const onTaking = (): void => enter(first);
    const release = keyboard.holdKeyboard({
      onKeys: (text) =>
        hasInterrupt(text) ? queue.pushFirst({ type: "interrupt" }) : queue.push({ type: "keys", text }),
      onResize: () => queue.push({ type: "resize" }),
      onInterrupt: () => queue.pushFirst({ type: "interrupt" }),
      onStop: () => queue.push({ type: "stop" }),
      onExit: leave,
      onTaking,
    });
    onTaking();
    return release;
  };
  const breathe = createBreath();
  let giveBack = holdOrLeave(() => hold(drawing), leave);
  const release = (): void => {
    leave();
    giveBack();
  };
  const suspend = async (): Promise<void> => {
    release();
    await screen.suspend();
    giveBack = holdOrLeave(() => hold(""), leave);
  };
  const isInterrupted = async (): Promise<boolean> => {
    await breathe();
    return queue.isInterrupted();
  };
  return { next: queue.next, isInterrupted, hasMore: queue.hasMore, suspend, release };
}

/** After this many milliseconds of work on typed keys, Ctrl-C is checked. */
const SLICE_MS = 50;

/** Reads the keyboard now and then, so that thousands of pasted keys do not block it. */
function createBreath(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}

function holdOrLeave(hold: () => () => void, leave: () => void): () => void {
  try {
    return hold();
  } catch (error) {
    leave();
    throw error;
  }
}

/** Enters and leaves the alternate screen, each once: what stands in the shell afterwards, such as an error, must not be cleared. */
function createDoor(screen: Screen) {
  let isInside = false;
  const enter = (first: string): void => {
    if (!isInside) screen.write(`${ENTER}${first}`);
    isInside = true;
  };
  const leave = (): void => {
    if (!isInside) return;
    isInside = false;
    try {
      screen.write(LEAVE);
    } catch {
      // A closed terminal need not be restored.
    }
  };
  return { enter, leave };
}

function createQueue() {
  const waiting: Happening[] = [];
  let wake: (() => void) | null = null;
  const next = async (wait: number | null): Promise<Happening> => {
    if (waiting.length === 0) await sleep(wait, (listener) => (wake = listener));
    wake = null;
    return waiting.shift() ?? { type: "pause" };
  };
  return {
    next,
    push(happening: Happening): void {
      waiting.push(happening);
      wake?.();
    },
    pushFirst(happening: Happening): void {
      waiting.unshift(happening);
      wake?.();
    },
    isInterrupted: (): boolean => waiting[0]?.type === "interrupt",
    hasMore: (): boolean => waiting.length > 0,
  };
}

function sleep(wait: number | null, listen: (listener: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = wait === null ? null : setTimeout(resolve, wait);
    listen(() => {
      if (timer !== null) clearTimeout(timer);
      resolve();
    });
  });
}
