// A value as a source gives it: its text with what it counts, and its marks. Only this file decides how a hedge, a mood, an
// inference or an as-of date is written.

import type { Finding, Position } from "../verdicts/types.ts";
import type { Claim } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { widenByHedge } from "../model/values/index.ts";
import { asOfText, datesOf } from "../questions/runs.ts";

/** How a source gives a value, other than stating it as a fact. */
export interface Mark {
  readonly type: "mood" | "hedge" | "attributed" | "inferred" | "as-of";
  /** "wished", "likely", "according to Jimmy Carter", "inferred", "as of 1850" */
  readonly text: string;
}

/** The value of a position: "8", "about 8", "8 US military", "Waters near Iran (warships)"; for events that may be one, their titles. */
export function positionText(position: Position, finding: Finding, labels: Labels): string {
  const isTitles = position.value.kind === "text" && finding.attribute === "identity";
  const value = isTitles ? eventTitles(position, labels) : valueText(position, labels);
  const scoped = position.scope === null || finding.scope !== null ? value : withScope(value, position, labels);
  return position.event === finding.event
    ? scoped
    : `${scoped} ${labels.phrases.ofEvent(labels.event(position.event))}`;
}

function valueText({ value, claims }: Position, labels: Labels): string {
  const [first] = claims;
  return labels.value(first === undefined || !isHedgeInValue(first) ? value : widenByHedge(value, first.hedge));
}

/** Counts without a unit, and lengths, are followed by what they count, other values by their scope in brackets. */
function withScope(text: string, { value, scope }: Position, labels: Labels): string {
  if (scope === null) return text;
  return (value.kind === "count" && value.unit === undefined) || value.kind === "duration"
    ? labels.phrases.scoped(text, labels.scope(scope))
    : `${text} (${labels.scope(scope)})`;
}

/** Whether the hedge is part of the value, as in "about 8", and needs no mark. */
function isHedgeInValue({ value, hedge }: Claim): boolean {
  const isAbout = hedge === "about" && (value.kind === "count" || value.kind === "date" || value.kind === "duration");
  const isLimit = (hedge === "at-least" || hedge === "at-most") && value.kind === "count";
  return (isAbout || isLimit) && widenByHedge(value, hedge) !== value;
}

const eventTitles = ({ value }: Position, labels: Labels): string =>
  value.kind === "text" ? labels.phrases.and(value.text.split(", ").map((id) => labels.event(id))) : "";

/**
 * The marks and dates of the claims of one value. A value that is also stated outright has only its dates, since "inferred" would
 * not be the whole truth.
 */
export function marksOf(claims: readonly Claim[], labels: Labels): readonly Mark[] {
  const each = claims.map((claim) => claimMarks(claim, labels));
  const marks = each.some((own) => own.length === 0) ? [] : each.flat();
  const dates = datesOf(claims);
  const held: readonly Mark[] = dates.length === 0 ? [] : [{ type: "as-of", text: asOfText(dates, labels) }];
  return [...new Map([...marks, ...held].map((mark) => [mark.text, mark])).values()];
}

function claimMarks(claim: Claim, labels: Labels): readonly Mark[] {
  const { phrases } = labels;
  const marks: Mark[] = [];
  if (claim.mood !== "fact") marks.push({ type: "mood", text: phrases.moods[claim.mood] });
  if (claim.hedge !== null && !isHedgeInValue(claim)) marks.push({ type: "hedge", text: labels.hedge(claim.hedge) });
  if (claim.attributedTo !== null)
    marks.push({ type: "attributed", text: phrases.accordingTo(labels.entity(claim.attributedTo)) });
  if (claim.basis.type === "inferred") marks.push({ type: "inferred", text: phrases.basis.inferred });
  return marks;
}

/** "likely; according to Jimmy Carter" */
export const softeners = (claims: readonly Claim[], labels: Labels): string =>
  marksOf(claims, labels)
    .map(({ text }) => text)
    .join(labels.phrases.steps.semicolon);

/** A position as one source gives it; nothing if it does not. */
export const ofSource = (source: string, position: Position): readonly Position[] =>
  position.sources.includes(source)
    ? [{ ...position, sources: [source], claims: position.claims.filter((claim) => claim.source === source) }]
    : [];
