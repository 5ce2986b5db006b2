// Concepts → how well each event and claim answers each of them. It uses only numbers and flat arrays, so that a hundred thousand
// claims take milliseconds.

import { at } from "../model/at.ts";
import { SURE } from "./find-words.ts";
import { kindOfOwner, linkedNumber, linkedRole, slotOf, type SearchIndex } from "./search-index.ts";
import { listAt, numberAt } from "./string-table.ts";
import { valueAt, type Concept, type Grid } from "./types.ts";
import { attributeWeight, placeWeight, roleWeight } from "./weights.ts";

export interface Scores {
  readonly events: Grid;
  readonly claims: Grid;
  /** For each text, how certain the match of each concept is. */
  readonly texts: Grid;
  /** What a match in each text is worth, by its place and by how much of it matches. */
  readonly textWorth: Float32Array;
  /** The factor for the weight of each concept: words that make up one name count as little more than one. */
  readonly damping: readonly number[];
}

/** Scores every text, then every owner, claim and event that matches any concept. */
export function scoreConcepts(index: SearchIndex, concepts: readonly Concept[]): Scores {
  const texts = matchTexts(index, concepts);
  const textWorth = weighTexts(index, texts);
  const owners = weighOwners(index, texts, textWorth);
  spreadToClaims(index, owners);
  const { claim, attribute } = index.owners;
  return {
    texts,
    textWorth,
    damping: dampNames(index, texts),
    events: cutGrid(owners, 0, claim),
    claims: cutGrid(owners, claim, attribute),
  };
}

/** A range of rows of a grid, renumbered from 0. */
function cutGrid({ width, values, rows }: Grid, first: number, last: number): Grid {
  const cut: number[] = [];
  for (const row of rows) if (row >= first && row < last) cut.push(row - first);
  return { width, values: values.subarray(first * width, last * width), rows: cut };
}

interface OpenGrid extends Grid {
  readonly rows: number[];
  readonly seen: Uint8Array;
}

const createGrid = (size: number, width: number): OpenGrid => ({
  width,
  values: new Float32Array(size * width),
  rows: [],
  seen: new Uint8Array(size),
});

function raise(grid: OpenGrid, row: number, concept: number, value: number): void {
  if (value <= valueAt(grid, row, concept)) return;
  grid.values[row * grid.width + concept] = value;
  if (grid.seen[row] === 1) return;
  grid.seen[row] = 1;
  grid.rows.push(row);
}

function matchTexts(index: SearchIndex, concepts: readonly Concept[]): Grid {
  const grid = createGrid(index.textOwners.length, concepts.length);
  concepts.forEach(({ matches }, concept) => {
    for (const [word, quality] of matches)
      for (const text of listAt(index.postings, word)) raise(grid, text, concept, quality);
  });
  return grid;
}

function weighTexts(index: SearchIndex, texts: Grid): Float32Array {
  const worth = new Float32Array(index.textOwners.length);
  for (const text of texts.rows) {
    let matched = 0;
    for (let concept = 0; concept < texts.width; concept += 1) matched += valueAt(texts, text, concept);
    const kind = kindOfOwner(index.owners, numberAt(index.textOwners, text));
    const { weight, spare } = placeWeight(kind, slotOf(index, text));
    const share = Math.min(1, matched / Math.max(1, numberAt(index.textLengths, text)));
    worth[text] = weight * (spare + (1 - spare) * share);
  }
  return worth;
}

/** The worth of each owner, from the best of its texts. */
function weighOwners(index: SearchIndex, texts: Grid, worth: Float32Array): OpenGrid {
  const grid = createGrid(index.ownerClaims.ends.length, texts.width);
  for (const text of texts.rows) {
    const owner = numberAt(index.textOwners, text);
    for (let concept = 0; concept < texts.width; concept += 1) {
      const quality = valueAt(texts, text, concept);
      if (quality > 0) raise(grid, owner, concept, quality * at(worth, text));
    }
  }
  return grid;
}

const LONGEST_NAME = 5;

/** A name of n words counts as n to the power of 1 minus this: 2 words for one of three, 2.5 for one of four. */
const LITTLE_MORE = 0.35;

/** Names that neighbouring words of the query spell out: "secretary of state" is one thing, not three. */
function dampNames(index: SearchIndex, texts: Grid): readonly number[] {
  const runs = new Map<string, readonly [start: number, length: number]>();
  for (const text of texts.rows) {
    const length = numberAt(index.textLengths, text);
    const slot = slotOf(index, text);
    if (length < 2 || length > LONGEST_NAME || (slot !== "label" && slot !== "synonym")) continue;
    const sure = Array.from({ length: texts.width }, (_, concept) => concept).filter(
      (concept) => valueAt(texts, text, concept) >= SURE,
    );
    if (sure.length !== length) continue;
    const start = at(sure, 0);
    if (at(sure, length - 1) - start === length - 1) runs.set(`${start} ${length}`, [start, length]);
  }
  const damping = Array.from({ length: texts.width }, () => 1);
  for (const [start, length] of [...runs.values()].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (damping.slice(start, start + length).some((factor) => factor < 1)) continue;
    damping.fill(length ** -LITTLE_MORE, start, start + length);
  }
  return damping;
}

/** A claim is worth the best of its own texts and of what it shares with other claims. */
function spreadToClaims(index: SearchIndex, owners: OpenGrid): void {
  const { claim, attribute, scope } = index.owners;
  const shared = owners.rows.filter((owner) => owner >= attribute);
  for (const owner of shared) {
    const factor = owner < scope ? attributeWeight(at(index.attributes, owner - attribute)) : 1;
    for (let concept = 0; concept < owners.width; concept += 1) {
      const value = valueAt(owners, owner, concept) * factor;
      if (value > 0)
        for (const link of listAt(index.ownerClaims, owner))
          raise(owners, claim + linkedNumber(link), concept, value * roleWeight(linkedRole(link)));
    }
  }
}
