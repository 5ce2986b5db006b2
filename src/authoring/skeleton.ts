// The dataset that `init` writes: two sources on one invented fire, small enough to read in a minute. JSON has no
// comments, so they are in members whose names begin with two slashes, which every reader ignores.

import claims from "../../data/templates/skeleton/claims.ndjson?raw";
import head from "../../data/templates/skeleton/dataset.json?raw";
import events from "../../data/templates/skeleton/events.json?raw";
import readme from "../../data/templates/skeleton/README.md?raw";
import sources from "../../data/templates/skeleton/sources.json?raw";
import { fill } from "../model/fill.ts";
import { FORMAT } from "../model/format.ts";

/** Texts by file name, the head last. */
export function createSkeleton(id: string, title: string): ReadonlyMap<string, string> {
  const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
  return new Map([
    ["sources.json", sources],
    ["events.json", events],
    ["claims.ndjson", claims],
    ["README.md", fill(readme, { title })],
    ["dataset.json", fill(head, { format: FORMAT, id: inJson(id), title: inJson(title) })],
  ]);
}
