// What a discrepancy looks like, as data: one row for each discrepancy, one cell for each source. `discrepancies`, `show`,
// the answers of `search`, `browse`, the page and the pictures all draw from these rows, so that no two of them can differ
// on what a source says, how it says it, or who is silent. Pure; knows nothing of terminals or pages.
//
//   const matrix = createMatrix(dataset, labels);
//   matrix.sources                        the columns: id, label, letter, tone, address
//   matrix.row(finding)                   title, sign, verdict, level, cells, groups
//   row.speaking[i].values                what that source says: stated facts, then inferred ones, then what is wished, planned …
//   row.cellOf(source)                    the same for any source, or why it says nothing
//   row.groups                            the same by value, most sources first, for more sources than there are columns
//   cellText(cell, labels)                a cell in one line of plain text; `matrix-view.ts` adds tones

import { placeRank } from "../model/place.ts";
import { valueOf } from "../model/at.ts";
import type { Dataset, Claim } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import type { Level, Verdict } from "../model/verdict.ts";
import type { Tone } from "../render/view.ts";
import { groupBySource } from "../verdicts/items.ts";
import { getOrAdd } from "../model/groups.ts";
import { once } from "../model/once.ts";
import type { Derived, Finding, Position } from "../verdicts/types.ts";
import {
  attributeTitle,
  originCount,
  verdictGloss,
  verdictLabel,
  verdictSign,
  verdictTone,
  type MatrixSource,
} from "./discrepancy-text.ts";
import { sourceMarks } from "./source-marks.ts";
import { joinRuns } from "../questions/runs.ts";
import { type Mark, marksOf, positionText } from "./held-value.ts";

/** One value, as one source gives it. */
export interface MatrixValue {
  /** With what it counts or is about: "8 US military". */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly claims: readonly Claim[];
}

/** Our sum of figures that one source states; never a stated value. */
interface MatrixTotal {
  /** "9 (our sum)"; with the attribute if the row is about another one: "deaths: 16 (our sum)" */
  readonly text: string;
  readonly claims: readonly Claim[];
}

export interface MatrixCell {
  readonly source: string;
  /** `silent`: it covers the event but does not say this. `implied`: it takes this for granted. `not-covering`: it has nothing on the event at all. */
  readonly state: "speaks" | "silent" | "implied" | "not-covering";
  readonly values: readonly MatrixValue[];
  readonly totals: readonly MatrixTotal[];
}

/** A distinct value with the sources that hold it. */
export interface MatrixGroup extends MatrixValue {
  readonly sources: readonly string[];
}

export interface MatrixRow {
  readonly finding: Finding;
  readonly id: string;
  readonly eventTitle: string;
  /** "deaths (US military)" */
  readonly attributeTitle: string;
  /** "Great Fire: deaths (US military)" */
  readonly title: string;
  readonly verdict: Verdict;
  /** "≠", "~", "=" or "·": comes before the title, so that nothing depends on colour. */
  readonly sign: string;
  readonly tone: Tone;
  readonly verdictLabel: string;
  /** The verdict in plain words: "both cannot be true". */
  readonly gloss: string;
  readonly level: Level | null;
  readonly levelLabel: string | null;
  /** One for each source that says something, in the order of the dataset. */
  readonly speaking: readonly MatrixCell[];
  readonly cellOf: (source: string) => MatrixCell;
  /** Most sources first. */
  readonly groups: readonly MatrixGroup[];
  readonly silent: readonly string[];
  /** How many sources have nothing on the event, and the first few of them, since there may be thousands. */
  readonly notCovering: { readonly count: number; readonly first: readonly string[] };
  /** "3 sources, 2 origins"; null if each source has its own origin. */
  readonly origins: string | null;
}

export interface Matrix {
  readonly sources: readonly MatrixSource[];
  readonly row: (finding: Finding) => MatrixRow;
}

export function createMatrix(dataset: Pick<Dataset, "sources">, labels: Labels): Matrix {
  const marks = sourceMarks(dataset, labels.source);
  const sources = [...dataset.sources.values()].map(({ id, url }): MatrixSource => ({
    id,
    label: labels.source(id),
    url,
    ...valueOf(marks, id),
  }));
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  return { sources, row: (finding) => toRow(finding, places, labels) };
}

function toRow(finding: Finding, places: ReadonlyMap<string, number>, labels: Labels): MatrixRow {
  const { verdict, level } = finding;
  const eventTitle = labels.event(finding.event);
  const attribute = attributeTitle(finding, labels);
  const inOrder = (ids: Iterable<string>): readonly string[] =>
    [...ids].filter((id) => places.has(id)).sort((a, b) => valueOf(places, a) - valueOf(places, b));
  const { speakers, silent, stateOf, cellOf } = openCells(finding, labels);
  return {
    finding,
    id: finding.id,
    eventTitle,
    attributeTitle: attribute,
    title: `${eventTitle}: ${attribute}`,
    verdict,
    sign: verdictSign(verdict),
    tone: verdictTone(verdict),
    verdictLabel: verdictLabel(finding, labels),
    gloss: verdictGloss(finding, labels),
    level,
    levelLabel: level && labels.phrases.levels[level],
    get speaking() {
      return inOrder(speakers).map(cellOf);
    },
    cellOf,
    get groups() {
      return toGroups(finding, labels);
    },
    silent: inOrder(silent).filter((id) => stateOf(id) === "silent"),
    notCovering: {
      count: places.size - inOrder(new Set([...speakers, ...silent])).length,
      first: firstOf(places.keys(), MOST_NAMED, (id) => stateOf(id) === "not-covering"),
    },
    origins: originCount(finding, labels),
  };
}

/** Who says something and who does not; what they say is put into words when it is first asked for. */
function openCells(finding: Finding, labels: Labels) {
  const speakers = new Set(finding.positions.flatMap(({ claims }) => claims.map(({ source }) => source)));
  const [silent, implying] = [new Set(finding.silent), new Set(finding.implying)];
  const cells = once(() => toCells(finding, labels));
  const absenceOf = (source: string): MatrixCell["state"] =>
    implying.has(source) ? "implied" : silent.has(source) ? "silent" : "not-covering";
  const stateOf = (source: string): MatrixCell["state"] => (speakers.has(source) ? "speaks" : absenceOf(source));
  const cellOf = (source: string): MatrixCell =>
    speakers.has(source) ? valueOf(cells(), source) : { source, state: stateOf(source), values: [], totals: [] };
  return { speakers, silent, stateOf, cellOf };
}

/** How many of the sources without anything on the event are named. */
const MOST_NAMED = 12;

function firstOf(ids: Iterable<string>, most: number, test: (id: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (const id of ids) if (found.length < most && test(id)) found.push(id);
  return found;
}

/** The cells of the sources that say something, by source. */
function toCells(finding: Finding, labels: Labels): ReadonlyMap<string, MatrixCell> {
  const held = new Map<string, Position[]>();
  for (const position of finding.positions)
    for (const [source, claims] of groupBySource(position.claims))
      getOrAdd(held, source, () => []).push({ ...position, sources: [source], claims });
  const totals = new Map<string, MatrixTotal[]>();
  for (const derived of finding.derived)
    getOrAdd(totals, derived.source, () => []).push(toTotal(derived, finding, labels));
  // Values given for another event come last; it is one that may be the same.
  const isOther = ({ claims }: MatrixValue): number => Number(claims.every(({ event }) => event !== finding.event));
  const valuesOf = (positions: readonly Position[]): readonly MatrixValue[] =>
    joinRuns(positions)
      .map((position) => toValue(position, finding, labels))
      .sort((a, b) => standing(a) - standing(b) || isOther(a) - isOther(b) || placeIn(a.claims) - placeIn(b.claims));
  return new Map(
    Array.from(held, ([source, positions]) => [
      source,
      { source, state: "speaks", values: valuesOf(positions), totals: totals.get(source) ?? [] },
    ]),
  );
}

const toValue = (position: Position, finding: Finding, labels: Labels): MatrixValue => ({
  text: positionText(position, finding, labels),
  marks: marksOf(position.claims, labels),
  claims: position.claims,
});

/** Stated facts come first, then inferred ones, then values in another mood. */
const standing = ({ marks }: Pick<MatrixValue, "marks">): number =>
  marks.some(({ type }) => type === "mood") ? 2 : marks.some(({ type }) => type === "inferred") ? 1 : 0;

/** The first place in the text where a source says something. */
const placeIn = (claims: readonly Claim[]): number =>
  claims.reduce((least, claim) => Math.min(least, placeRank(claim)), Number.MAX_SAFE_INTEGER);

function toTotal({ value, claims }: Derived, finding: Finding, labels: Labels): MatrixTotal {
  const [first] = claims;
  const sum = labels.phrases.matrix.ourSum(labels.value(value));
  const isOther = first !== undefined && first.attribute !== finding.attribute;
  return { text: isOther ? `${labels.attribute(first.attribute)}: ${sum}` : sum, claims };
}

/** Positions that look the same are one value, whatever their word order or spelling in the dataset. */
function toGroups(finding: Finding, labels: Labels): readonly MatrixGroup[] {
  const toGroup = (one: Position): MatrixGroup => ({ ...toValue(one, finding, labels), sources: one.sources });
  return joinRuns(finding.positions)
    .map(toGroup)
    .sort((a, b) => standing(a) - standing(b) || b.sources.length - a.sources.length);
}

/** "52 · 53 · 66 (inferred)": a whole cell in one line, or the words for silence. */
export function cellText(cell: MatrixCell, labels: Labels): string {
  if (cell.state !== "speaks") return absenceText(cell.state, labels.phrases);
  const values = cell.values.map((value) => heldText(value, labels));
  const totals = cell.totals.map(({ text }) => text);
  return isOneSum(cell) ? [values.join(" + "), ...totals].join(" = ") : [...values, ...totals].join(" · ");
}

/** Whether the sum covers everything in a cell, so that it can be written as one sum: "8 + 1 = 9 (our sum)". */
export function isOneSum({ values, totals: [total, ...more] }: MatrixCell): boolean {
  if (total === undefined || more.length > 0 || values.length < 2) return false;
  return values.every(({ claims }) => claims.some((claim) => total.claims.includes(claim)));
}

/** Why a cell is empty. */
export const absenceText = (
  state: Exclude<MatrixCell["state"], "speaks">,
  { matrix }: Pick<Labels["phrases"], "matrix">,
): string => ({ silent: matrix.silent, implied: matrix.implied, "not-covering": matrix.notCovering })[state];

/** If there are more sources than letters, up to this many are named beside a value. */
export const FEW_NAMED = 2;

/** "53", "66 (inferred)" */
export const heldText = ({ text, marks }: Pick<MatrixValue, "text" | "marks">, { phrases }: Labels): string =>
  marks.length === 0 ? text : `${text} (${marks.map((mark) => mark.text).join(phrases.steps.semicolon)})`;
