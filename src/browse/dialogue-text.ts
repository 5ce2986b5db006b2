// What the dialogue says: the list or the page in whole lines, numbered, with words where the screen has signs.

import type { Finding } from "../verdicts/types.ts";
import type { Claim } from "../model/dataset.ts";
import { localize } from "../model/lexicon.ts";
import { isDisagreement } from "../model/verdict.ts";
import { paintLine } from "../render/paint.ts";
import { wrapHanging } from "../render/spans.ts";
import { plainTheme } from "../render/theme.ts";
import { type Line, line } from "../render/view.ts";
import { attributeTitle } from "../present/discrepancy-text.ts";
import { writeShortDate } from "./dates.ts";
import type { Library } from "./library.ts";
import { filterWords } from "./screen-header.ts";
import { type Menu, type State, subjectOf } from "./state.ts";
import { MODE_TITLES, type Subject } from "./subject.ts";

/** What is talked of, and from which item on the list is told. */
export interface Talk {
  readonly state: State;
  readonly from: number;
}

/** Items that are told at a time. */
export const BATCH = 20;

const PROMPT = "A number, words to find, or ? for help: ";

export const DIALOGUE_HELP = `
A number opens what has it, or goes where it leads.
Words are searched for, in any language; put / before one that is in this list:
  more (or nothing)   goes on with the list
  back                goes back
  events, disagreements, claims, sources   list these
  only NAME           shows only one account or verdict
  only                shows everything again
  by NAME             tells the event as that account does
  all                 goes back to all accounts
  time                tells what was before and after
  who                 says who is named, to go to what is said of them
  next                goes to the next disagreement
  take                leaves and prints the id of what is chosen
  quit                leaves

${PROMPT}`;

/** Everything there is to say now, and the question. */
export function tell({ state, from }: Talk, library: Library, columns: number, marks: boolean): string {
  const lines = wholeLines(state, from, library, columns);
  const note = state.note === null ? [] : [line(state.note)];
  const wrapped = [...lines, ...note].flatMap((part) => wrapHanging(part, Math.max(20, columns), 2));
  return `\n${wrapped.map((part) => `${paintLine(part, { theme: plainTheme, marks, links: false })}\n`).join("")}\n${PROMPT}`;
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
  const { mode, ids, query } = state;
  const { dataset, labels } = library.bench;
  const title = localize(dataset.title, labels.lang, dataset.defaultLanguage);
  const found = query === "" ? [] : [`found by “${query}”`];
  const only = filterWords(state, library).map((words) => `only ${words}`);
  const name = mode === "discrepancies" ? `${MODE_TITLES[mode]}, biggest first` : MODE_TITLES[mode];
  const head = `${title}. ${[name, ...found, ...only].join(", ")}: ${ids.length}.`;
  const shown = ids
    .slice(from, from + BATCH)
    .map((id, index) => numbered(from + index + 1, line(speak({ mode, id }, library))));
  const rest = ids.length - from - BATCH;
  const hint = query === "" ? null : library.hint(query);
  return [
    line(head),
    ...(hint === null || ids.length > 0 ? [] : [line(hint)]),
    ...shown,
    ...(rest > 0 ? [line(`${rest} more: press Enter.`)] : []),
  ];
}

/** One thing in words. */
function speak({ mode, id }: Subject, library: Library): string {
  const { bench, shelf } = library;
  switch (mode) {
    case "events":
      return speakEvent(id, library);
    case "discrepancies":
      return speakFinding(shelf.finding(id), bench) ?? id;
    case "claims":
      return speakClaim(shelf.claim(id), bench) ?? id;
    case "sources":
      return bench.labels.source(id);
  }
}

function speakFinding(finding: Finding | null, { labels }: Library["bench"]): string | null {
  if (finding === null) return null;
  const { verdict, level, event } = finding;
  const weight = level === null ? "" : `, ${labels.phrases.levels[level]}`;
  return `${attributeTitle(finding, labels)}, ${labels.event(event)}. ${labels.phrases.verdicts[verdict]}${weight}: ${labels.phrases.pages.glosses[verdict]}`;
}

const speakClaim = (claim: Claim | null, { labels }: Library["bench"]): string | null =>
  claim && `${claim.source}: ${labels.statement(claim)}`;

function speakEvent(id: string, { bench, shelf }: Library): string {
  const listed = shelf.listed(id);
  const differing = bench.judge.ofEvent(id).filter(({ verdict }) => isDisagreement(verdict)).length;
  const tellers = new Set(shelf.claimsOf(id).map(({ source }) => source));
  const state =
    differing > 0
      ? bench.labels.phrases.pages.disagreements(differing)
      : tellers.size === 1
        ? `only ${[...tellers].join("")} tells of it`
        : "no disagreement";
  return `${bench.labels.event(id)}, ${listed === null ? "no date" : writeShortDate(listed)}. ${state}`;
}

/** The page of what is chosen, each line that leads on with its number. */
function pageLines(state: State, library: Library, columns: number): readonly Line[] {
  const subject = subjectOf(state);
  if (subject === null) return [];
  const { lines, links } = library.page(subject, state.facet, state.query, Math.max(20, columns - 6));
  return lines.map(({ line: part, link }, index) =>
    link !== null && links[link]?.first === index ? [...line(`[${link + 1}] `), ...part] : part,
  );
}
