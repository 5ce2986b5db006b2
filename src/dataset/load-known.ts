// A dataset of which an index beside it says what each claim is about: a claim is read, with the others of its event, only
// when more of it is needed. What the index says is then checked against the claim.

import { DataError } from "../platform/errors.ts";
import { at, valueOf } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { RECORDS } from "../model/format.ts";
import { groupBy } from "../model/groups.ts";
import { once } from "../model/once.ts";
import { loadEdtf } from "../model/values/date.ts";
import { isOpen } from "./attribute-defaults.ts";
import { checkClaim, checkDataset } from "./check.ts";
import { claimIds } from "./claim-id.ts";
import { createClaimDecoder } from "./decode-claims.ts";
import { decodeDataset } from "./decode.ts";
import { parseLine } from "./parse.ts";
import type { RawRecord } from "./raw.ts";
import { hashTexts, parseFolder, PART_FILES, readTexts } from "./read.ts";

/** How many claims a dataset has, and the ids of what each is about, by its place. */
export interface KnownClaims {
  readonly count: number;
  readonly about: Readonly<Record<About, (place: number) => string | null>>;
}

const ABOUT = ["event", "source", "attribute", "scope"] as const;
type About = (typeof ABOUT)[number];

/**
 * The dataset in a folder, if it has the given hash. `knowClaims` is given everything but its claims. Null if it is another
 * dataset, or must be read whole.
 */
export async function loadKnownDataset(
  path: string,
  sha256: string,
  knowClaims: (registry: Dataset) => KnownClaims | null,
): Promise<Dataset | null> {
  const { isFolder, texts } = readTexts(path);
  if (!isFolder || hashTexts(texts) !== sha256) return null;
  await loadEdtf();
  let isSound = true;
  const complain = (): void => void (isSound = false);
  const raw = parseFolder(path, new Map([...texts].filter(([file]) => file !== PART_FILES.claims)));
  const registry: Dataset = { ...decodeDataset(raw, complain), sha256 };
  checkDataset(registry, raw, complain);
  if (!isSound || [...registry.attributes.values()].some(isOpen)) return null;
  const known = knowClaims(registry);
  const lines = known && findLines(texts.get(PART_FILES.claims) ?? "", known.count);
  return lines && { ...registry, claims: createClaims(lines, registry, known) };
}

interface Lines {
  readonly text: string;
  /** Where each line ends. */
  readonly ends: Int32Array;
}

/** The lines of a text; null if their number is not as expected. */
function findLines(text: string, count: number): Lines | null {
  const ends = new Int32Array(count);
  let start = 0;
  for (let line = 0; line < count; line++) {
    const end = text.indexOf("\n", start);
    if (end === -1 && line < count - 1) return null;
    ends[line] = end === -1 ? text.length : end;
    start = (end === -1 ? text.length : end) + 1;
  }
  return text.slice(start).trim() === "" ? { text, ends } : null;
}

/** The members of a claim that has not been read yet: its position, and how to read it. */
interface Later {
  readonly reader: { readonly about: KnownClaims["about"]; readonly read: (place: number) => Claim };
  readonly place: number;
}

/** The prototype of claims: each member is looked up or read when asked for. */
const LATER: object = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.keys(RECORDS.claim).map((name) => [
      name,
      {
        get(this: Later) {
          const about = this.reader.about[name as About] as ((place: number) => string | null) | undefined;
          return about === undefined ? this.reader.read(this.place)[name as keyof Claim] : about(this.place);
        },
      },
    ]),
  ),
);

function createClaims(lines: Lines, registry: Dataset, { count, about }: KnownClaims): readonly Claim[] {
  const read: Claim[] = [];
  const readAll = createReader(lines, registry, about);
  const places = once(() => groupBy(Array(count).keys(), about.event));
  const reader: Later["reader"] = {
    about,
    read: (place) => {
      const own = valueOf(places(), about.event(place));
      if (read[place] === undefined) readAll(own).forEach((claim, index) => (read[at(own, index)] = claim));
      return at(read, place);
    },
  };
  return Array.from({ length: count }, (_, place) => ({ __proto__: LATER, reader, place }) as object as Claim);
}

/** Reads the claims of one event. Throws `DataError` if a claim is not about what the index says. */
function createReader(
  { text, ends }: Lines,
  registry: Dataset,
  about: KnownClaims["about"],
): (places: readonly number[]) => readonly Claim[] {
  const refuse = (): never => {
    throw new DataError("the search index beside the dataset does not match it", ["search with --no-cache"]);
  };
  const decode = createClaimDecoder({ ...registry, language: registry.defaultLanguage, report: refuse });
  const recordAt = (place: number): RawRecord => {
    const line = text.slice(place === 0 ? 0 : at(ends, place - 1) + 1, at(ends, place));
    return { file: PART_FILES.claims, line: place + 1, data: parseLine(line, PART_FILES.claims, place + 1) };
  };
  return (places) => {
    const records = places.map(recordAt);
    const ids = claimIds(records);
    return records.map((record, index) => {
      const claim = decode(record, at(ids, index));
      if (claim === null || ABOUT.some((name) => claim[name] !== about[name](at(places, index)))) return refuse();
      checkClaim(claim, registry, refuse);
      return claim;
    });
  };
}
