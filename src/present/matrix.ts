// What a discrepancy looks like, as data: one row for each discrepancy, one cell for each source. `discrepancies`, `show`,
// the answers of `search`, `browse`, the page and the pictures all draw from these rows, so that no two of them can differ
// on what a source says, how it says it, or who is silent. Pure; knows nothing of terminals or pages.
//
//   const matrix = createMatrix(dataset, labels);
//   matrix.sources                        the columns: id, label, tone, address
//   matrix.row(finding)                   title, sign, verdict, level, cells, groups, and the command for the next step
//   row.cells[i].values                   what that source says: stated facts, then inferred ones, then what is wished, planned …
//   row.groups                            the same by value, most sources first, for more sources than there are columns
//   cellText(cell, labels)                a cell in one line of plain text; `matrix-view.ts` has it with tones

import type { Dataset } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import type { Claim } from "../model/dataset.ts";
import type { Level, Verdict } from "../model/verdict.ts";
import type { Tone } from "../render/view.ts";
import type { Derived, Finding, Position } from "../verdicts/types.ts";
import {
  attributeTitle,
  originCount,
  verdictGloss,
  verdictLabel,
  verdictSign,
  verdictTone,
} from "./discrepancy-text.ts";
import { joinRuns } from "../questions/runs.ts";
import { type Mark, marksOf, positionText } from "./held-value.ts";
import { sourceTone } from "./source-tone.ts";

export interface MatrixSource {
  readonly id: string;
  readonly label: string;
  /** Its own colour, the same in every view. */
  readonly tone: Tone;
  readonly url: string | null;
}

/** One value, as one source holds it. */
export interface MatrixValue {
  /** With what it counts or is about: "8 US military". */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly claims: readonly Claim[];
}

/** A sum of ours over what one source states; never a stated value. */
interface MatrixTotal {
  /** "9 (our sum)"; with what is summed where the row is not of that attribute: "deaths: 16 (our sum)" */
  readonly text: string;
  readonly claims: readonly Claim[];
}

export interface MatrixCell {
  readonly source: string;
  /** `silent`: it covers the event and does not say this; `implied`: but takes it for granted. `not-covering`: it has nothing on the event at all. */
  readonly state: "speaks" | "silent" | "implied" | "not-covering";
  readonly values: readonly MatrixValue[];
  readonly totals: readonly MatrixTotal[];
}

/** A distinct value with the sources that hold it. */
export interface MatrixGroup {
  readonly text: string;
  readonly marks: readonly Mark[];
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
  /** "≠", "~", "=" or "·": stands before the title, so that colour is never alone. */
  readonly sign: string;
  readonly tone: Tone;
  readonly verdictLabel: string;
  /** The verdict in plain words: "both cannot be true". */
  readonly gloss: string;
  readonly level: Level | null;
  readonly levelLabel: string | null;
  /** One for each source of the dataset, in its order. */
  readonly cells: readonly MatrixCell[];
  /** Most sources first. */
  readonly groups: readonly MatrixGroup[];
  readonly silent: readonly string[];
  readonly notCovering: readonly string[];
  /** "3 sources, 2 origins"; null where each source is an origin of its own. */
  readonly origins: string | null;
  /** The command that says why. */
  readonly next: string;
}

export interface Matrix {
  readonly sources: readonly MatrixSource[];
  readonly row: (finding: Finding) => MatrixRow;
}

export function createMatrix(dataset: Pick<Dataset, "sources">, labels: Labels): Matrix {
  const sources = [...dataset.sources.values()].map(({ id, url }, index): MatrixSource => ({
    id,
    label: labels.source(id),
    tone: sourceTone(index),
    url,
  }));
  return { sources, row: (finding) => toRow(finding, sources, labels) };
}

function toRow(finding: Finding, sources: readonly MatrixSource[], labels: Labels): MatrixRow {
  const { verdict, level } = finding;
  const { phrases } = labels;
  const eventTitle = labels.event(finding.event);
  const attribute = attributeTitle(finding, labels);
  const cells = sources.map(({ id }) => toCell(id, finding, labels));
  const inState = (state: MatrixCell["state"]): readonly string[] =>
    cells.filter((cell) => cell.state === state).map(({ source }) => source);
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
    levelLabel: level && phrases.levels[level],
    cells,
    groups: toGroups(finding, labels),
    silent: inState("silent"),
    notCovering: inState("not-covering"),
    origins: originCount(finding, labels),
    next: `rashomon explain ${finding.id}`,
  };
}

function toCell(source: string, finding: Finding, labels: Labels): MatrixCell {
  const values = joinRuns(finding.positions.flatMap((position) => ofSource(source, position))).map((position) => ({
    text: positionText(position, finding, labels),
    marks: marksOf(position.claims, labels),
    claims: position.claims,
  }));
  return {
    source,
    state: values.length > 0 ? "speaks" : absenceOf(source, finding),
    values: values.toSorted((a, b) => standing(a) - standing(b) || placeIn(a.claims) - placeIn(b.claims)),
    totals: finding.derived
      .filter((derived) => derived.source === source)
      .map((derived) => toTotal(derived, finding, labels)),
  };
}

function absenceOf(source: string, { silent, implying }: Finding): MatrixCell["state"] {
  if (implying.includes(source)) return "implied";
  return silent.includes(source) ? "silent" : "not-covering";
}

/** A position as one source holds it; nothing where it does not. */
export const ofSource = (source: string, position: Position): readonly Position[] =>
  position.sources.includes(source)
    ? [{ ...position, sources: [source], claims: position.claims.filter((claim) => claim.source === source) }]
    : [];

/** Facts that the source states come first, then those inferred from it, then what it says in another mood than as a fact. */
const standing = ({ marks }: Pick<MatrixValue, "marks">): number =>
  marks.some(({ type }) => type === "mood") ? 2 : marks.some(({ type }) => type === "inferred") ? 1 : 0;

const SENTENCES = 10_000;

/** Where in its text a source says something first; last where nobody says where. */
const placeIn = (claims: readonly Claim[]): number =>
  Math.min(
    ...claims.map(({ locator }) =>
      locator === null ? Number.MAX_SAFE_INTEGER : locator.paragraph * SENTENCES + locator.sentence,
    ),
  );

function toTotal({ value, claims }: Derived, finding: Finding, labels: Labels): MatrixTotal {
  const [first] = claims;
  const sum = labels.phrases.matrix.ourSum(labels.count(value));
  const isOther = first !== undefined && first.attribute !== finding.attribute;
  return { text: isOther ? `${labels.attribute(first.attribute)}: ${sum}` : sum, claims };
}

/** Positions that read alike are one value, whatever their order of words or their spelling in the dataset. */
function toGroups(finding: Finding, labels: Labels): readonly MatrixGroup[] {
  const groups = joinRuns(finding.positions).map((position) => ({
    text: positionText(position, finding, labels),
    marks: marksOf(position.claims, labels),
    sources: position.sources,
  }));
  return groups.toSorted((a, b) => standing(a) - standing(b) || b.sources.length - a.sources.length);
}

/** "52 · 53 · 66 (inferred)": a whole cell in one line; words for silence where nothing is said. */
export function cellText(cell: MatrixCell, { phrases }: Labels): string {
  if (cell.state !== "speaks") return absenceText(cell.state, phrases);
  const [values, totals] = [cell.values.map(heldText), cell.totals.map(({ text }) => text)];
  return isOneSum(cell) ? [values.join(" + "), ...totals].join(" = ") : [...values, ...totals].join(" · ");
}

/** Whether all that a cell says is summed, so that it may be written as one sum: "8 + 1 = 9 (our sum)". */
export function isOneSum({ values, totals: [total, ...more] }: MatrixCell): boolean {
  if (total === undefined || more.length > 0 || values.length < 2) return false;
  return values.every(({ claims }) => claims.some((claim) => total.claims.includes(claim)));
}

/** Why a cell is empty. */
export const absenceText = (
  state: Exclude<MatrixCell["state"], "speaks">,
  { matrix }: Pick<Labels["phrases"], "matrix">,
): string => ({ silent: matrix.silent, implied: matrix.implied, "not-covering": matrix.notCovering })[state];

/** "53", "66 (inferred)" */
export const heldText = ({ text, marks }: Pick<MatrixValue, "text" | "marks">): string =>
  marks.length === 0 ? text : `${text} (${marks.map((mark) => mark.text).join("; ")})`;
