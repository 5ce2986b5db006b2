// Words that a person types → the events, attributes, sources, verdicts and levels that they name, and the words left over.

import type { Dataset, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { nearest } from "../model/nearest.ts";
import type { Labels } from "../model/labels.ts";
import { LEVELS, type Level, VERDICTS, type Verdict } from "../model/verdict.ts";
import { smallWordsOf } from "./small-words.ts";

/** What words name, by kind. A list is empty if nothing of its kind is named. */
export interface NamedSubject {
  readonly events: readonly string[];
  readonly attributes: readonly string[];
  readonly sources: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly levels: readonly Level[];
  /** Words that name nothing, without stop words. */
  readonly rest: readonly string[];
}

interface Name {
  readonly kind: Exclude<keyof NamedSubject, "rest">;
  readonly id: string;
}

/** Reads names from left to right, the longest run of words first. */
export function readNames(text: string, dataset: Dataset, labels: Labels): NamedSubject {
  const names = indexNames(dataset, labels);
  const small = smallWordsOf(dataset);
  const tokens = fold(text)
    .split(" ")
    .filter((token) => token !== "");
  const found: Name[] = [];
  const rest: string[] = [];
  for (let start = 0; start < tokens.length;) {
    const [run, length] = longestName(tokens, start, names);
    for (const name of run) found.push(name);
    const [token = ""] = tokens.slice(start);
    if (run.length === 0 && !small.has(token)) rest.push(token);
    start += length;
  }
  return { ...ofKinds(found), rest };
}

function ofKinds(found: readonly Name[]): Omit<NamedSubject, "rest"> {
  const ids = (kind: Name["kind"]): ReadonlySet<string> =>
    new Set(found.filter((name) => name.kind === kind).map(({ id }) => id));
  return {
    events: [...ids("events")],
    attributes: [...ids("attributes")],
    sources: [...ids("sources")],
    verdicts: VERDICTS.filter((verdict) => ids("verdicts").has(verdict)),
    levels: LEVELS.filter((level) => ids("levels").has(level)),
  };
}

type Names = ReadonlyMap<string, readonly Name[]>;

const LONGEST = 8;

function longestName(tokens: readonly string[], start: number, names: Names): readonly [readonly Name[], number] {
  for (let length = Math.min(LONGEST, tokens.length - start); length > 0; length -= 1) {
    const run = names.get(tokens.slice(start, start + length).join(" "));
    if (run !== undefined) return [run, length];
  }
  return [[], 1];
}

/** Ids, labels and other names in every language, folded. If a name has several owners, it names them all. */
function indexNames(dataset: Dataset, { phrases }: Labels): Names {
  const index = new Map<string, Name[]>();
  const add = (name: string, owner: Name): void => {
    const key = fold(name);
    const owners = index.get(key) ?? [];
    if (key !== "") index.set(key, owners);
    if (!owners.some(({ kind, id }) => kind === owner.kind && id === owner.id)) owners.push(owner);
  };
  const addAll = (kind: Name["kind"], records: Iterable<Pick<Labelled, "id" | "label"> & Partial<Labelled>>): void => {
    for (const { id, label, synonyms = {} } of records)
      for (const name of [id, ...allNames({ label, synonyms })]) add(name, { kind, id });
  };
  addAll("events", dataset.events.values());
  addAll("attributes", dataset.attributes.values());
  addAll("sources", dataset.sources.values());
  add(phrases.attributes.identity, { kind: "attributes", id: "identity" });
  for (const id of VERDICTS) for (const name of [id, phrases.verdicts[id]]) add(name, { kind: "verdicts", id });
  for (const id of LEVELS) for (const name of [id, phrases.levels[id]]) add(name, { kind: "levels", id });
  return index;
}

/** The attribute for another form or a misspelling of its name: "death", "deahts". */
export function attributeNear(word: string, { attributes }: Pick<Dataset, "attributes">): string | null {
  const names = [...attributes.values()].flatMap((attribute) =>
    [attribute.id, ...allNames(attribute)].map((name) => [fold(name), attribute.id] as const),
  );
  const [near] = nearest(word, new Map(names).keys());
  return names.find(([name]) => name === near)?.[1] ?? null;
}
