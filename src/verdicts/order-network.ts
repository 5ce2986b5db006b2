// What one source's orders say of when its events began and ended: inequalities between beginnings and ends, from which bounds follow.
// A bound that the source itself gives is never moved; an order only fills in what is open.

import type { Claim } from "../model/dataset.ts";
import type { Bounds } from "../model/values/contract.ts";
import type { Direction } from "../model/values/order.ts";
import { getOrAdd } from "./items.ts";

/** The beginning or the end of an event. */
interface Moment {
  readonly event: string;
  readonly side: "start" | "end";
}

/** `before` is no later than `after`; by the claim that says so, or by how events are made up. */
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

const START = "start";
const END = "end";

/** The inequalities of an order of two events. */
export function orderOf(
  event: string,
  direction: Direction,
  other: string,
  claim: Claim | null,
): readonly Inequality[] {
  const [start, end] = [moment(event, START), moment(event, END)];
  const [otherStart, otherEnd] = [moment(other, START), moment(other, END)];
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

/** What ends begins first; what is over in a moment ends as it begins. */
export function ownOrder(event: string, isMoment: boolean): readonly Inequality[] {
  const forward = { before: moment(event, START), after: moment(event, END), claim: null };
  return isMoment ? [forward, { before: forward.after, after: forward.before, claim: null }] : [forward];
}

interface Variable {
  min: number;
  max: number;
  readonly isMinGiven: boolean;
  readonly isMaxGiven: boolean;
  minClaims: readonly Claim[];
  maxClaims: readonly Claim[];
}

const keyOf = ({ event, side }: Moment): string => `${side} ${event}`;

/** More claims than these behind one bound explain nothing. */
const MOST_CLAIMS = 8;

/** When an event began and ended. */
export interface Sides {
  readonly start: Found;
  readonly end: Found;
}

/**
 * When each event began and ended, as narrowly as the inequalities make it. `given`: what the source itself says. Where orders leave an
 * event no time, what is given stands and the rest stays open.
 */
export function solveOrder(
  given: ReadonlyMap<string, Sides>,
  inequalities: readonly Inequality[],
): (event: string) => Sides {
  const variables = new Map<string, Variable>();
  const of = (at: Moment): Variable => {
    const known = variables.get(keyOf(at));
    if (known !== undefined) return known;
    const made = toVariable(given.get(at.event)?.[at.side]);
    variables.set(keyOf(at), made);
    return made;
  };
  const edges = inequalities.map(({ before, after, claim }) => ({ before: of(before), after: of(after), claim }));
  const touching = new Map<Variable, typeof edges>();
  for (const edge of edges) for (const end of [edge.before, edge.after]) getOrAdd(touching, end, () => []).push(edge);
  const open = new Set(edges);
  for (const edge of open) {
    open.delete(edge);
    for (const moved of tighten(edge.before, edge.after, edge.claim))
      for (const next of touching.get(moved) ?? []) open.add(next);
  }
  return (event) => {
    const own = given.get(event) ?? { start: OPEN, end: OPEN };
    const start = toFound(of(moment(event, START)), own.start);
    const end = toFound(of(moment(event, END)), own.end);
    const hasTime = start.min <= start.max && end.min <= end.max && start.min <= end.max;
    return hasTime ? { start, end } : own;
  };
}

const OPEN: Found = { min: -Infinity, max: Infinity, claims: [] };

function toVariable(found: Found | undefined): Variable {
  const { min = -Infinity, max = Infinity, claims = [] } = found ?? {};
  return {
    min,
    max,
    isMinGiven: Number.isFinite(min),
    isMaxGiven: Number.isFinite(max),
    minClaims: claims,
    maxClaims: claims,
  };
}

/** Moves the open bounds of two moments so that the first is no later than the second; which of them moved. */
function tighten(before: Variable, after: Variable, claim: Claim | null): readonly Variable[] {
  const moved: Variable[] = [];
  if (before.min > after.min && !after.isMinGiven) {
    after.min = before.min;
    after.minClaims = join(claim, before.minClaims);
    moved.push(after);
  }
  if (after.max < before.max && !before.isMaxGiven) {
    before.max = after.max;
    before.maxClaims = join(claim, after.maxClaims);
    moved.push(before);
  }
  return moved;
}

const join = (claim: Claim | null, claims: readonly Claim[]): readonly Claim[] =>
  [...new Set(claim === null ? claims : [claim, ...claims])].slice(0, MOST_CLAIMS);

function toFound({ min, max, minClaims, maxClaims }: Variable, given: Found): Found {
  const claims = [
    ...given.claims,
    ...(Number.isFinite(min) ? minClaims : []),
    ...(Number.isFinite(max) ? maxClaims : []),
  ];
  return { min, max, claims: [...new Set(claims)] };
}
