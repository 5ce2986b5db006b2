// Finds circles in a graph of any depth in one walk (Tarjan's algorithm, without recursion).

import { at } from "../model/at.ts";

interface Step<N> {
  readonly node: N;
  readonly number: number;
  /** The earliest node that this one leads to and that is not in a circle yet. */
  low: number;
  readonly next: readonly N[];
  taken: number;
}

/** A number for each reachable node, the same for nodes that lead to each other. What a node leads to comes before it. */
export function numberCircles<N>(nodes: Iterable<N>, nextOf: (node: N) => readonly N[]): ReadonlyMap<N, number> {
  const circles = new Map<N, number>();
  const met = new Map<N, number>();
  const open: N[] = [];
  const path: Step<N>[] = [];
  const enter = (node: N): void => {
    const number = met.size;
    met.set(node, number);
    open.push(node);
    path.push({ node, number, low: number, next: nextOf(node), taken: 0 });
  };
  const leave = ({ node, number, low }: Step<N>): void => {
    path.pop();
    const before = path.at(-1);
    if (before !== undefined) before.low = Math.min(before.low, low);
    if (low === number) for (const own of open.splice(open.lastIndexOf(node))) circles.set(own, number);
  };
  for (const root of nodes) {
    if (!met.has(root)) enter(root);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      if (step.taken === step.next.length) {
        leave(step);
        continue;
      }
      const next = at(step.next, step.taken++);
      const number = met.get(next);
      if (number === undefined) enter(next);
      else if (!circles.has(next)) step.low = Math.min(step.low, number);
    }
  }
  return circles;
}
