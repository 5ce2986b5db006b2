// How the cost of work grows, however busy the machine is: it measures the processor time of this thread alone, compares
// part of the work with the whole, and leaves a wide margin.

import { existsSync, readFileSync } from "node:fs";

const SCHEDULER = "/proc/thread-self/schedstat";
const COUNTS_THREADS = existsSync(SCHEDULER);

/** Milliseconds of processor time of this thread; of the whole process on systems other than Linux. */
export function processorTime(): number {
  if (COUNTS_THREADS) return Number(readFileSync(SCHEDULER, "utf8").split(" ")[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = processorTime();
  await work();
  return processorTime() - start;
}

/** Below this, in milliseconds, a clock measures the machine and not the work. */
const TOO_SHORT = 10;
const PARTS = 8;
/** What grows with its size takes as long in parts as in one go, what grows with the square takes eight times as long in one go. */
const MOST_GROWTH = 4;
const TRIES = 3;

/** Whether work of this size costs far more than work of an eighth of it, eight times. Work done in no time is not looked at again. */
export async function growsTooFast(work: (size: number) => unknown, size: number): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const whole = await timeOf(() => work(size));
    if (whole < TOO_SHORT) return false;
    const parts = await timeOf(async () => {
      for (let part = 0; part < PARTS; part += 1) await work(Math.ceil(size / PARTS));
    });
    if (whole < parts * MOST_GROWTH) return false;
  }
  return true;
}
