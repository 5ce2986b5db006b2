// Which process this is, and whether another one is still running: for locks and drafts that a killed run left behind.

import { hostname } from "node:os";

/** Who made a file: machine and process. */
export interface Maker {
  readonly host: string;
  readonly pid: number;
}

export const thisProcess = (): Maker => ({ host: hostname(), pid: process.pid });

/** Whether a process has ended. Null for a process on another machine, which cannot be checked from here. */
export function hasEnded({ host, pid }: Maker): boolean | null {
  if (host !== hostname() || !Number.isSafeInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
