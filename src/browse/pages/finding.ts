// The pages of a discrepancy or an agreement: what each source says, and the reasons for the verdict; and of a claim: who says what, where
// and how certainly, what others say about the same, and the entities in it.

import type { Finding } from "../../verdicts/types.ts";
import type { Claim } from "../../model/dataset.ts";
import { type Line, line, span } from "../../render/view.ts";
import type { Session } from "../../present/session.ts";
import { type Entry, type EntryLine, indented, linked, listing, plain, section } from "../page.ts";
import { linkTo } from "../state.ts";
import {
  attributeTitle,
  levelTone,
  verdictGloss,
  verdictLabel,
  verdictSign,
  verdictTone,
} from "../../present/discrepancy-text.ts";
import { findingEntry, labelledValues, labelWidth, sourceRows, failures, sourceHeads, claimEntry } from "./values.ts";
import { createExplainer, type Step } from "../../questions/explanation.ts";
import type { Labels } from "../../model/labels.ts";

export function describeClaim(claim: Claim, session: Session): readonly Entry[] {
  const { labels } = session;
  const words = labels.phrases.pages;
  return [
    plain(line(span(labels.statement(claim), "title"))),
    ...section(words.saidBy(labels.source(claim.source)), [plain(...facts(claim, session))]),
    ...listing(words.accountsSay, findingsOf(claim, session), (finding) => findingEntry(finding, session)),
    ...listing(words.event, [claim.event], (event) => eventEntry(event, labels)),
    ...listing(words.named, entitiesOf(claim, session), (id) =>
      linked({ type: "entity", id }, { line: line(labels.entity(id)), indent: 2 }),
    ),
  ];
}

const eventEntry = (event: string, labels: Labels): Entry =>
  linked(linkTo("events", event), { line: line(labels.event(event)), indent: 2 });

function facts(claim: Claim, { labels }: Session): readonly EntryLine[] {
  const { locator, stated, hedge, mood, attributedTo, basis, asOf, note } = claim;
  const words = labels.phrases.pages;
  const rows: readonly (readonly [string, string | null])[] = [
    [attributeTitle(claim, labels), labels.value(claim.value)],
    [words.inItsWords, stated],
    [words.where, locator && words.place(locator.paragraph, locator.sentence)],
    [words.howSurely, hedge && labels.hedge(hedge)],
    [words.mood, mood === "fact" ? null : labels.phrases.moods[mood]],
    [words.accordingTo, attributedTo && labels.entity(attributedTo)],
    [words.asOf, asOf && labels.date(asOf)],
    [words.readFrom, basis.type === "inferred" ? (labels.remark(basis.reason) ?? labels.phrases.yes) : null],
    [words.remark, labels.remark(note)],
  ];
  const known = rows.filter((row): row is readonly [string, string] => row[1] !== null);
  const width = labelWidth(known.map(([label]) => label));
  return known.flatMap(([label, value]) => labelledValues(label, [line(value)], width));
}

const findingsOf = (claim: Claim, { judge }: Session): readonly Finding[] =>
  judge.ofEvent(claim.event).filter(({ positions }) => positions.some((position) => position.claims.includes(claim)));

export function entitiesOf({ mentions, attributedTo, value }: Claim, { dataset }: Session): readonly string[] {
  const named = [
    ...(value.kind === "entity" ? [value.id] : []),
    ...(attributedTo === null ? [] : [attributedTo]),
    ...mentions,
  ];
  return [...new Set(named)].filter((id) => dataset.entities.has(id));
}

export function describeFinding(finding: Finding, session: Session): readonly Entry[] {
  const { dataset, labels } = session;
  const words = labels.phrases.pages;
  const claims = finding.positions.flatMap((position) => position.claims);
  const notes = dataset.notes.filter((note) => note.discrepancy === finding.id);
  const events = new Set([finding.event, ...finding.positions.map((position) => position.event)]);
  return [
    plain(...head(finding, session)),
    ...section(words.accountsSay, [plain(...said(finding, session))]),
    ...listing(words.why, reasons(finding, session), (text) => plain(indented(line(text)))),
    ...listing(words.notes, notes, ({ text }) => plain({ line: line(labels.text(text)), indent: 2 })),
    ...listing(words.claimsBehind, claims, (claim) => claimEntry(claim, session)),
    ...listing(words.event, [...events], (event) => eventEntry(event, labels)),
  ];
}

const said = (finding: Finding, session: Session): readonly (Line | EntryLine)[] => [
  ...sourceHeads(session),
  ...sourceRows(finding, session),
  ...failures(finding, session),
  ...uncovered(finding, session),
  ...derived(finding, session.labels),
];

function head(finding: Finding, { labels }: Session): readonly Line[] {
  const { verdict, level } = finding;
  return [
    line(span(`${labels.event(finding.event)}: ${attributeTitle(finding, labels)}`, "title")),
    line(
      span(`${verdictSign(verdict)} ${verdictLabel(finding, labels)}`, verdictTone(verdict)),
      span(`: ${verdictGloss(finding, labels)}`, verdictTone(verdict)),
      ...(level === null ? [] : [span("  "), span(labels.phrases.levels[level], levelTone(level))]),
    ),
  ];
}

/** At most this many sources are named. */
const MOST_NAMED = 12;

/** Sources that do not cover the event at all: not a meaningful silence, but readers ask. */
function uncovered({ event, speakers }: Finding, { dataset, judge, labels }: Session): readonly EntryLine[] {
  const speaking = new Set(speakers);
  const absent = [...dataset.sources.keys()].filter(
    (source) => !judge.coverage.covers(source, event) && !speaking.has(source),
  );
  const isShown = absent.length > 0 && absent.length <= MOST_NAMED;
  return isShown ? [indented(line(span(labels.phrases.pages.notCovered(absent.map(labels.source)), "silence")))] : [];
}

function derived(finding: Finding, labels: Labels): readonly EntryLine[] {
  const { matrix } = labels.phrases;
  return finding.derived.map(({ source, value, rule }) => {
    const total = matrix.totalOf(labels.source(source), matrix.ourSum(labels.value(value)));
    return indented(line(span(`${total} (${labels.reason(rule)})`, "dim")));
  });
}

const REASONS: ReadonlySet<Step["step"]> = new Set(["tolerance", "compared", "check", "rule", "origins", "level"]);

/** With many sources there are many comparisons; the first reasons are enough. */
const MOST_REASONS = 8;

function reasons(finding: Finding, { dataset, labels, again }: Session): readonly string[] {
  const steps = createExplainer(dataset, labels)(finding).filter(({ step }) => REASONS.has(step));
  const texts = [...new Set(steps.map(({ text }) => text))];
  if (texts.length <= MOST_REASONS) return texts;
  return [
    ...texts.slice(0, MOST_REASONS),
    `${labels.phrases.pages.more(texts.length - MOST_REASONS)}: ${again(`rashomon explain ${finding.id}`)}`,
  ];
}
