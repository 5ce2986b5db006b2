// The screen of `draft`: the passage with the candidate marked, the passages of the other texts beside it, the claim that it would
// become, and the keys. state → frame; pure.

import words from "../../../data/draft-screen.json" with { type: "json" };
import { wrapHanging, wrapLine } from "../../render/spans.ts";
import { displayWidth, stripControls } from "../../render/text.ts";
import { type Line, line, span, type Span } from "../../render/view.ts";
import { fit, type Frame, type FrameLine, joinFitting, spread } from "../frame.ts";
import {
  type DraftItem,
  type AcceptedClaim,
  choicesOf,
  currentOf,
  type DraftState,
  proposalOf,
  sentenceOf,
  takenEvents,
} from "./draft-model.ts";

const TWO_PANES = 80;
const GAP = 3;
const FEWEST_ROWS = 10;
const PROPOSAL_ROWS = 6;

export function drawDraft(state: DraftState): Frame {
  const { columns, rows } = state.size;
  const claim = proposalOf(state);
  if (rows < FEWEST_ROWS || columns < 30) return whole([line("the terminal is too small")], state, null);
  if (claim === null)
    return whole([line("There are no candidates in these texts."), line(span("q quits", "dim"))], state, null);
  if (state.showsHelp) return whole(helpLines(columns), state, null);
  const body = rows - PROPOSAL_ROWS - 4;
  const proposal = proposalLines(state, claim, columns);
  const lines: FrameLine[] = [
    headLine(state, columns),
    rule(columns),
    ...passageLines(state, claim, columns, body),
    rule(columns),
    ...pad(proposal, PROPOSAL_ROWS, columns),
    footLine(state, columns),
  ];
  return whole(lines, state, promptCursor(state, lines.length - 1));
}

/** All rows of the screen, each as wide as it. */
function whole(lines: readonly FrameLine[], { size }: DraftState, cursor: Frame["cursor"]): Frame {
  return { lines: pad(lines, size.rows, size.columns).slice(0, size.rows), cursor };
}

const pad = (lines: readonly Line[], rows: number, columns: number): readonly FrameLine[] =>
  Array.from({ length: Math.max(rows, 0) }, (_, index) => fit(lines[index] ?? [], columns));

const rule = (columns: number): FrameLine => [span("─".repeat(columns), "dim")];

/** "12 of 98 · 8 accepted · 3 skipped" */
function headLine({ items, at, decisions }: DraftState, columns: number): FrameLine {
  const taken = [...decisions.values()].filter(({ type }) => type === "accepted").length;
  const skipped = decisions.size - taken;
  const done = Math.round((decisions.size * 100) / Math.max(1, items.length));
  const left = line(span("draft ", "title"), `candidate ${at + 1} of ${items.length}`);
  return spread(left, line(span(`${taken} accepted · ${skipped} skipped · ${done}% decided`, "dim")), columns);
}

function passageLines(state: DraftState, claim: AcceptedClaim, columns: number, rows: number): readonly FrameLine[] {
  const hasTwo = columns >= TWO_PANES;
  const width = hasTwo ? Math.floor((columns - GAP) / 2) : columns;
  const own = [placeLine(claim.item), ...markedLines(claim.item, width)];
  const others = otherLines(state, claim, hasTwo ? columns - GAP - width : columns);
  if (!hasTwo) return pad([...own, [], ...others], rows, columns);
  return Array.from({ length: rows }, (_, index): FrameLine => [
    ...fit(own[index] ?? [], width),
    span(" │ ", "dim"),
    ...fit(others[index] ?? [], columns - GAP - width),
  ]);
}

const placeLine = ({ record }: DraftItem): Line =>
  line(span(record.source, "accent"), span(` §${record.locator.paragraph}.${record.locator.sentence}`, "dim"));

/** The passage with the stated words between ⟦ and ⟧, so that colour is not the only mark. */
function markedLines({ record, range }: DraftItem, width: number): readonly Line[] {
  const [start, end] = range;
  const text = record.passage;
  const spans: readonly Span[] = [
    span(stripControls(text.slice(0, start))),
    span(`⟦${stripControls(text.slice(start, end))}⟧`, "match"),
    span(stripControls(text.slice(end))),
  ];
  return wrapLine(spans, width);
}

/** What the other texts have on the same event: candidates with the same attribute, else the first of each sentence. */
function otherLines(state: DraftState, { item, ...shown }: AcceptedClaim, width: number): readonly Line[] {
  const related = state.items
    .filter(({ record }) => record.source !== item.record.source)
    .map((other) => currentOf(state, other))
    .filter(({ event }) => event === shown.event);
  if (related.length === 0) return [line(span("no other text seems to mention this", "dim"))];
  const same = related.filter(({ item: other, attribute }) =>
    state.decisions.has(other.key)
      ? attribute === shown.attribute
      : attribute === shown.attribute || attribute === item.record.attribute,
  );
  return (same.length > 0 ? same : firstOfPassage(related)).flatMap(({ item: other, attribute, value }) => {
    const differs = attribute === shown.attribute && value !== shown.value;
    return [
      line(
        ...placeLine(other),
        span(`  ${attribute} ${value}`, differs ? "conflict" : "agreement"),
        span(signOf(state, other), "dim"),
      ),
      ...markedLines(other, width),
      [],
    ];
  });
}

function signOf({ decisions }: DraftState, { key }: DraftItem): string {
  const decision = decisions.get(key);
  return decision === undefined ? "" : decision.type === "accepted" ? "  taken" : "  skipped";
}

function firstOfPassage(claims: readonly AcceptedClaim[]): readonly AcceptedClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ item: { record } }) => {
    const place = sentenceOf(record);
    return !seen.has(place) && seen.add(place) !== undefined;
  });
}

function proposalLines(state: DraftState, claim: AcceptedClaim, columns: number): readonly Line[] {
  const { item, event, eventTitle, attribute, value } = claim;
  const decision = state.decisions.get(item.key);
  const isTaken = takenEvents(state).some(({ id }) => id === event);
  const label = (text: string): Span => span(`${text.padEnd(10)} `, "dim");
  const note = item.record.note === null ? [] : [span(`  ${item.record.note}`, "caution")];
  const hedge = item.record.hedge === null ? [] : [span(`  ${item.record.hedge}`, "caution")];
  const sign =
    decision === undefined
      ? span("proposed", "dim")
      : decision.type === "accepted"
        ? span("taken", "agreement")
        : span("skipped", "silence");
  return [
    line(label("event"), span(eventTitle, "strong"), span(`  ${event}${isTaken ? "" : "  (proposed)"}`, "dim")),
    line(label("attribute"), span(attribute, "strong")),
    line(label("value"), span(value === "" ? "?" : value, "strong"), ...hedge, ...note),
    line(label("quoted"), `“${stripControls(item.record.stated)}”`),
    line(label(""), sign),
    ...choicesLine(state),
    ...(state.message === null ? [] : wrapHanging(line(span(`! ${state.message}`, "conflict")), columns, 2)),
  ];
}

const promptText = ({ prompt }: DraftState): string =>
  prompt === null ? "" : `${words.prompts[prompt.of]}: ${prompt.text}`;

function footLine(state: DraftState, columns: number): FrameLine {
  const { prompt } = state;
  if (prompt === null)
    return joinFitting(
      words.hints.map(({ key, text }) => line(span(key, "command"), ` ${text}`)),
      "  ",
      columns,
    );
  return line(span(promptText(state), "strong"));
}

function choicesLine(state: DraftState): readonly Line[] {
  const choices = choicesOf(state).map(({ digit, title }) => line(span(digit, "command"), ` ${title}`));
  return choices.length === 0 ? [] : [joinFitting(choices, "  ", state.size.columns)];
}

function promptCursor(state: DraftState, row: number): Frame["cursor"] {
  return state.prompt === null
    ? null
    : { row, column: Math.min(state.size.columns - 1, displayWidth(promptText(state))) };
}

const helpLines = (columns: number): readonly FrameLine[] => [
  line(span("Keys", "title"), span("  any key closes", "dim")),
  [],
  ...words.help.flatMap(({ key, text }) => wrapHanging(line(span(key.padEnd(12), "command"), text), columns, 12)),
];
