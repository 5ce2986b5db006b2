// Prepared files → Dataset. Records and claims are the parsed objects themselves; what they lack is fetched through a
// shared prototype when it is first asked for, since a getter of each record's own would cost more than the record. Rows
// are taken apart by place, not by iteration, which costs four times as much where code runs once.

import type { Claim, Dataset, LocalizedText } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { parseValue, type Value } from "../model/values/index.ts";
import type { ClaimRow, Core, Details, Kind, PreparedPart, Texts, Words } from "./compile-dataset.ts";
import { once } from "../model/once.ts";

/** The dataset of prepared files. `read` gives the parsed JSON of a part. */
export function restoreDataset(read: (part: PreparedPart) => unknown): Dataset {
  const core = read("core") as Core;
  const words = once(() => read("words") as Words);
  const restore = (kind: Kind): ReadonlyMap<string, never> => restoreRecords(core, kind, words);
  const claims = restoreClaims(
    core,
    once(() => read("details") as Details),
    once(() => read("texts") as Texts),
  );
  return {
    ...core.head,
    languages: core.languages.map((_, index) => restoreLanguage(core, index, words)),
    sources: restore("sources"),
    attributes: restore("attributes"),
    scopes: restore("scopes"),
    terms: restore("terms"),
    entities: restore("entities"),
    events: restore("events"),
    claims,
  };
}

/** What has a place in its list. */
interface Placed {
  readonly place: number;
  readonly name: string | null;
}

/** Getters that find what belongs to a record by its place. */
function createPrototype(getters: Readonly<Record<string, (placed: Placed) => unknown>>): object {
  const entries = Object.entries(getters).map(([name, find]) => {
    const get = function (this: Placed): unknown {
      return find(this);
    };
    return [name, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(entries));
}

function restoreRecords(core: Core, kind: Kind, words: () => Words): ReadonlyMap<string, never> {
  const prototype = createPrototype({
    label: (record) =>
      keep(
        record,
        "label",
        localizeLazily(core, record.name, () => words()[kind][record.place]?.label ?? {}),
      ),
    synonyms: ({ place }) => words()[kind][place]?.synonyms ?? {},
    keywords: ({ place }) => words()[kind][place]?.keywords ?? {},
  });
  const restored = core.records[kind].map((record, place) => ({ __proto__: prototype, ...record, place }));
  return new Map(restored.map((record) => [record.id, record as never]));
}

/** Made once: from then on the record has it. */
function keep<T>(record: object, name: string, value: T): T {
  Object.defineProperty(record, name, { value, enumerable: true });
  return value;
}

/** A text of which the dataset's own language is at hand; the others are fetched. */
function localizeLazily({ head, languages }: Core, own: string | null, find: () => LocalizedText): LocalizedText {
  if (own === null) return find();
  const text: LocalizedText = { [head.defaultLanguage]: own };
  for (const { code } of languages) {
    if (code !== head.defaultLanguage)
      Object.defineProperty(text, code, { get: () => find()[code] ?? own, enumerable: true });
  }
  return text;
}

function restoreLanguage({ languages }: Core, index: number, words: () => Words): Dataset["languages"][number] {
  const whole = () => words().languages[index];
  const prototype = createPrototype({
    stopWords: () => whole()?.stopWords ?? [],
    numbers: () => whole()?.numbers ?? {},
    prefixes: () => whole()?.prefixes ?? [],
    suffixes: () => whole()?.suffixes ?? [],
    questions: () => whole()?.questions ?? {},
  });
  return Object.setPrototypeOf(languages[index], prototype);
}

const STATED: Claim["basis"] = { type: "stated" };
const PLAIN: NonNullable<ClaimRow[8]> = [null, null, 0, null];

function restoreClaims(core: Core, details: () => Details, texts: () => Texts): readonly Claim[] {
  const { claims, records } = core;
  const prototype = createPrototype({
    value: (claim) => keep(claim, "value", restoreValue(claims[claim.place], records)),
    stated: ({ place }) => details()[place]?.[0] ?? null,
    mentions: ({ place }) => details()[place]?.[2] ?? [],
    statement: (claim) => {
      const find = (): LocalizedText => texts()[claim.place]?.[0] ?? {};
      return keep(claim, "statement", localizeLazily(core, details()[claim.place]?.[3] ?? null, find));
    },
    note: ({ place }) => texts()[place]?.[1] ?? null,
  });
  const inferred = createPrototype({ reason: ({ place }) => details()[place]?.[1] ?? "" });
  const restore = (row: ClaimRow, place: number): object => {
    const { 0: id, 1: source, 2: event, 3: attribute, 4: scope, 6: paragraph, 7: sentence, 8: rest = PLAIN } = row;
    const { 0: hedge, 1: attributedTo, 2: isInferred, 3: asOf } = rest;
    return {
      __proto__: prototype,
      place,
      id,
      source: records.sources[source]?.id ?? "",
      event: records.events[event]?.id ?? "",
      attribute: records.attributes[attribute]?.id ?? "",
      scope: records.scopes[scope]?.id ?? null,
      locator: paragraph === 0 ? null : { paragraph, sentence },
      hedge,
      attributedTo,
      basis: isInferred === 0 ? STATED : { __proto__: inferred, place, type: "inferred" },
      asOf,
    };
  };
  return claims.map(restore) as readonly Claim[];
}

function restoreValue(row: ClaimRow | undefined, records: Core["records"]): Value {
  const { 3: attribute = -1, 5: raw = "" } = row ?? [];
  const kind = records.attributes[attribute]?.kind ?? "text";
  const value = parseValue(kind, raw);
  if (isProblem(value)) throw new Error(`A prepared value of the kind ${kind} cannot be read: ${String(raw)}`);
  return value;
}
