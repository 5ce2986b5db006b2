// Derives when events began and ended from one source's orders: inequalities between beginnings and ends give bounds. A bound that
// the source itself gives is never moved; an order only fills in what is open.

import type { Claim } from "../model/dataset.ts";
import type { Bounds } from "../model/values/contract.ts";
import type { Direction } from "../model/values/value-words.ts";
import { getOrAdd } from "../model/groups.ts";

/** The beginning or the end of an event. */
export interface Moment {
  readonly event: string;
  readonly side: "start" | "end";
}

/** `before` is no later than `after`, because a claim says so, or because of how events are nested. */
export interface Inequality {
  readonly before: Moment;
  readonly after: Moment;
  readonly claim: Claim | null;
}

/** Bounds of a beginning or an end, with the claims that each rests on. */
export interface Found extends Bounds {
  readonly claims: readonly Claim[];
}

const moment = (event: string, side: Moment["side"]): Moment => ({ event, side });

/** The inequalities of an order of two events. */
export function orderOf(
  event: string,
  direction: Direction,
  other: string,
  claim: Claim | null,
): readonly Inequality[] {
  const [start, end] = [moment(event, "start"), moment(event, "end")];
  const [otherStart, otherEnd] = [moment(other, "start"), moment(other, "end")];
  const no = (before: Moment, after: Moment): Inequality => ({ before, after, claim });
  switch (direction) {
    case "after":
      return [no(otherEnd, start)];
    case "before":
      return [no(end, otherStart)];
    case "during":
      return [no(otherStart, start), no(end, otherEnd)];
    case "throughout":
      return [no(otherStart, start), no(start, otherStart), no(end, otherEnd), no(otherEnd, end)];
  }
}

/** An event begins before it ends; one without duration ends as it begins. */
export function ownOrder(event: string, isMoment: boolean): readonly Inequality[] {
  const forward = { before: moment(event, "start"), after: moment(event, "end"), claim: null };
  return isMoment ? [forward, { before: forward.after, after: forward.before, claim: null }] : [forward];
}

/** The earliest day of a moment, or the latest as a negative number, so that a larger number always narrows more. */
interface Limit {
  readonly value: number;
  readonly claims: readonly Claim[];
}

/** Because of a claim, a limit of one moment is also a limit of the other. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly claim: Claim | null;
}

const keyOf = ({ event, side }: Moment): string => `${side} ${event}`;

/** More claims than this behind one bound would not help a reader. */
const MOST_CLAIMS = 8;

/** When an event began and ended. */
export interface Sides {
  readonly start: Found;
  readonly end: Found;
}

/**
 * When each event began and ended, as narrowly as the inequalities allow. `given`: what the source itself says. If the orders leave
 * no time for an event, what is given stays, and the rest is open.
 */
export function solveOrder(
  given: ReadonlyMap<string, Sides>,
  inequalities: readonly Inequality[],
): (event: string) => Sides {
  const [earliest, latest] = [new Map<string, Limit>(), new Map<string, Limit>()];
  for (const [event, sides] of given)
    for (const side of ["start", "end"] as const) {
      const { min, max, claims } = sides[side];
      const key = keyOf(moment(event, side));
      if (Number.isFinite(min)) earliest.set(key, { value: min, claims });
      if (Number.isFinite(max)) latest.set(key, { value: -max, claims });
    }
  const forward = inequalities.map(({ before, after, claim }) => ({ from: keyOf(before), to: keyOf(after), claim }));
  const backward = forward.map(({ from, to, claim }) => ({ from: to, to: from, claim }));
  const [first, last] = [carry(earliest, forward), carry(latest, backward)];
  const find = (event: string, side: Moment["side"], own: Found): Found => {
    const [least, most] = [first.get(keyOf(moment(event, side))), last.get(keyOf(moment(event, side)))];
    const claims = [...own.claims, ...(least?.claims ?? []), ...(most?.claims ?? [])];
    return { min: least?.value ?? -Infinity, max: -(most?.value ?? -Infinity), claims: [...new Set(claims)] };
  };
  return (event) => {
    const own = given.get(event) ?? { start: OPEN, end: OPEN };
    const start = find(event, "start", own.start);
    const end = find(event, "end", own.end);
    const hasTime = start.min <= start.max && end.min <= end.max && start.min <= end.max;
    return hasTime ? { start, end } : own;
  };
}

const OPEN: Found = { min: -Infinity, max: Infinity, claims: [] };

/** Passes given limits on to moments without one. The largest goes first and stays, so that each moment is reached once. */
function carry(given: ReadonlyMap<string, Limit>, edges: readonly Edge[]): ReadonlyMap<string, Limit> {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) getOrAdd(leaving, edge.from, () => []).push(edge);
  const found = new Map(given);
  for (const [start, limit] of [...given].sort(([, a], [, b]) => b.value - a.value)) {
    const reached: [string, Limit][] = [[start, limit]];
    for (const [at, { value, claims }] of reached)
      for (const { to, claim } of leaving.get(at) ?? []) {
        if (found.has(to)) continue;
        const carried = { value, claims: join(claim, claims) };
        found.set(to, carried);
        reached.push([to, carried]);
      }
  }
  return found;
}

const join = (claim: Claim | null, claims: readonly Claim[]): readonly Claim[] =>
  [...new Set(claim === null ? claims : [claim, ...claims])].slice(0, MOST_CLAIMS);
