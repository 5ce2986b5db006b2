// The texts of the dialogue: the list or the page in numbered lines, with words instead of the signs on the screen.

import type { Finding } from "../verdicts/types.ts";
import type { Claim } from "../model/dataset.ts";
import { isDisagreement } from "../model/verdict.ts";
import { paintLine } from "../render/paint.ts";
import { wrapHanging } from "../render/spans.ts";
import { plainTheme } from "../render/theme.ts";
import { type Line, line } from "../render/view.ts";
import { attributeTitle } from "../present/discrepancy-text.ts";
import { dateOf } from "./rows.ts";
import type { Library } from "./library.ts";
import { filterWords } from "./screen.ts";
import { type Menu, type State, subjectOf, type Subject } from "./state.ts";
import { titleOf } from "../present/session.ts";

/** What the dialogue shows, and the item at which the list continues. */
export interface Talk {
  readonly state: State;
  readonly from: number;
}

/** How many items are listed at a time. */
export const BATCH = 20;

/** What can be typed, followed by the question. */
export const helpText = ({ words: { dialogue } }: Library): string =>
  `\n${dialogue.help.join("\n")}\n\n${dialogue.prompt}`;

/** Everything to show now, followed by the question. */
export function tell({ state, from }: Talk, library: Library, columns: number, marks: boolean): string {
  const lines = wholeLines(state, from, library, columns);
  const note = state.note === null ? [] : [line(state.note)];
  const wrapped = [...lines, ...note].flatMap((part) => wrapHanging(part, Math.max(20, columns), 2));
  return `\n${wrapped.map((part) => `${paintLine(part, { theme: plainTheme, marks, links: false })}\n`).join("")}\n${library.words.dialogue.prompt}`;
}

function wholeLines(state: State, from: number, library: Library, columns: number): readonly Line[] {
  if (state.menu !== null) return menuLines(state.menu);
  return state.focus === "detail" ? pageLines(state, library, columns) : listLines(state, from, library);
}

const numbered = (number: number, text: Line): Line => [...line(`${number}. `), ...text];

const menuLines = ({ title, options }: Menu): readonly Line[] => [
  line(title),
  ...options.map(({ label }, index) => numbered(index + 1, label)),
];

function listLines(state: State, from: number, library: Library): readonly Line[] {
  const { mode, ids, query, filter } = state;
  const { comma } = library.session.labels.phrases;
  const found = query === "" ? [] : [library.words.dialogue.found(query)];
  const only = filterWords(state, library).map((each) => library.words.only(each));
  const name = library.words.modes[mode];
  const head = `${titleOf(library.session)}. ${[name, ...found, ...only].join(comma)}: ${ids.length}.`;
  const shown = ids
    .slice(from, from + BATCH)
    .map((id, index) => numbered(from + index + 1, line(speak({ mode, id }, library))));
  const rest = ids.length - from - BATCH;
  const hint = query === "" ? null : library.hint({ mode, query, filter });
  return [
    line(head),
    ...(hint === null ? [] : [line(hint)]),
    ...shown,
    ...(rest > 0 ? [line(library.words.dialogue.more(rest))] : []),
  ];
}

function speak({ mode, id }: Subject, library: Library): string {
  const { session, lookups } = library;
  switch (mode) {
    case "events":
      return speakEvent(id, library);
    case "discrepancies":
      return speakFinding(lookups.finding(id), session);
    case "claims":
      return speakClaim(lookups.claim(id), session);
    case "sources":
      return session.labels.source(id);
  }
}

function speakFinding(finding: Finding, { labels }: Library["session"]): string {
  const { verdict, level, event } = finding;
  const weight = level === null ? "" : `${labels.phrases.comma}${labels.phrases.levels[level]}`;
  return `${labels.event(event)}: ${attributeTitle(finding, labels)}. ${labels.phrases.verdicts[verdict]}${weight}: ${labels.phrases.pages.glosses[verdict]}`;
}

const speakClaim = (claim: Claim, { labels }: Library["session"]): string =>
  `${labels.source(claim.source)}: ${labels.statement(claim)}`;

function speakEvent(id: string, { session: { judge, labels }, lookups, words: { dialogue } }: Library): string {
  const differing = judge.ofEvent(id).filter(({ verdict }) => isDisagreement(verdict)).length;
  const [speaker = "", ...others] = new Set(lookups.claimsOf(id).map(({ source }) => source));
  const isAlone = speaker !== "" && others.length === 0;
  const agreed = isAlone ? dialogue.onlySource(labels.source(speaker)) : dialogue.noDiscrepancy;
  const state = differing > 0 ? labels.phrases.pages.disagreements(differing) : agreed;
  return `${labels.event(id)}${labels.phrases.comma}${dateOf(lookups.listed(id), labels)}. ${state}`;
}

/** The page of the chosen thing; lines that lead somewhere have numbers. */
function pageLines(state: State, library: Library, columns: number): readonly Line[] {
  const subject = subjectOf(state);
  if (subject === null) return [];
  const { lines, links } = library.page(subject, state.facet, state.query, Math.max(20, columns - 6));
  return lines.map(({ line: part, link }, index) =>
    link !== null && links[link]?.first === index ? [...line(`[${link + 1}] `), ...part] : part,
  );
}
