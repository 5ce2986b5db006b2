// The page of a claim: who says what, where and how certainly, what others say about the same, and the entities in it.

import type { Finding } from "../../verdicts/types.ts";
import type { Claim } from "../../model/dataset.ts";
import { type Line, line, span } from "../../render/view.ts";
import type { Session } from "../../present/session.ts";
import { type Entry, type EntryLine, linked, plain, section } from "../page.ts";
import { linkTo } from "../subject.ts";
import { attributeTitle } from "../../present/discrepancy-text.ts";
import { findingEntry, labelledValues, labelWidth } from "./values.ts";

export function describeClaim(claim: Claim, session: Session): readonly Entry[] {
  const { labels } = session;
  const words = labels.phrases.pages;
  return [
    plain(line(span(labels.statement(claim), "title"))),
    ...section(words.saidBy(labels.source(claim.source)), [plain(...facts(claim, session))]),
    ...section(
      words.accountsSay,
      findingsOf(claim, session).map((finding) => findingEntry(finding, session)),
    ),
    ...section(words.event, [
      linked(linkTo("events", claim.event), { line: line(labels.event(claim.event)), indent: 2 }),
    ]),
    ...section(
      words.named,
      entitiesOf(claim, session).map((id) =>
        linked({ type: "entity", id }, { line: line(labels.entity(id)), indent: 2 }),
      ),
    ),
  ];
}

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
  const known = rows.filter(([, value]) => value !== null);
  const width = labelWidth(known.map(([label]) => label));
  return known.flatMap(([label, value]) => labelledValues(label, [toLine(value)], width));
}

const toLine = (value: string | null): Line => line(value ?? "");

/** The findings that include the claim. */
const findingsOf = (claim: Claim, { judge }: Session): readonly Finding[] =>
  judge.ofEvent(claim.event).filter(({ positions }) => positions.some((position) => position.claims.includes(claim)));

/** Entities that the claim names, each once. */
export function entitiesOf({ mentions, attributedTo, value }: Claim, { dataset }: Session): readonly string[] {
  const named = [
    ...(value.kind === "entity" ? [value.id] : []),
    ...(attributedTo === null ? [] : [attributedTo]),
    ...mentions,
  ];
  return [...new Set(named)].filter((id) => dataset.entities.has(id));
}
