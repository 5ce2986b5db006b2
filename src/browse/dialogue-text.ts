// What the dialogue says: the list or the page in whole lines, numbered, with words where the screen has signs.

import { localize } from "../model/lexicon.ts";
import { isDisagreement } from "../model/verdict.ts";
import { paintLine } from "../render/paint.ts";
import { wrapHanging } from "../render/spans.ts";
import { plainTheme } from "../render/theme.ts";
import { type Line, line } from "../render/view.ts";
import { writeShortDate } from "./dates.ts";
import { count, GLOSSES } from "./glosses.ts";
import type { Library } from "./library.ts";
import { filterWords } from "./screen-header.ts";
import { type State, subjectOf } from "./state.ts";
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
Words are searched for, in any language; put / before a word that is also one of these:
  more (or nothing)   goes on with the list
  back                goes back
  events, disagreements, claims, sources   list these
  only NAME           shows only one account or verdict; only by itself shows everything
  by NAME             tells the event as that account does; all goes back to all accounts
  time                tells what was before and after
  who                 says who is named, to go to what is said of them
  next                goes to the next disagreement
  take                leaves and prints the id of what is chosen
  quit                leaves

${PROMPT}`;

/** Everything there is to say now, and the question. */
export function tell({ state, from }: Talk, library: Library, columns: number, marks: boolean): string {
  const lines =
    state.menu !== null
      ? menuLines(state)
      : state.focus === "detail"
        ? pageLines(state, library, columns)
        : listLines(state, from, library);
  const note = state.note === null ? [] : [line(state.note)];
  const wrapped = [...lines, ...note].flatMap((part) => wrapHanging(part, Math.max(20, columns), 2));
  return `\n${wrapped.map((part) => `${paintLine(part, plainTheme, marks)}\n`).join("")}\n${PROMPT}`;
}

const numbered = (number: number, text: Line): Line => [...line(`${number}. `), ...text];

const menuLines = ({ menu }: State): readonly Line[] => [
  line(menu?.title ?? ""),
  ...(menu?.options ?? []).map(({ label }, index) => numbered(index + 1, label)),
];

function listLines(state: State, from: number, library: Library): readonly Line[] {
  const { mode, ids, query } = state;
  const { dataset, labels } = library.bench;
  const narrowed = [
    ...(query === "" ? [] : [`found by “${query}”`]),
    ...filterWords(state, library).map((words) => `only ${words}`),
  ].join(", ");
  const title = localize(dataset.title, labels.lang, dataset.defaultLanguage);
  const head = `${title}. ${MODE_TITLES[mode]}${mode === "discrepancies" ? ", biggest first" : ""}${narrowed === "" ? "" : `, ${narrowed}`}: ${ids.length}.`;
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
function speak({ mode, id }: Subject, { bench, shelf }: Library): string {
  const { labels, wording } = bench;
  const [finding, claim] = [shelf.finding, shelf.claim];
  switch (mode) {
    case "events":
      return speakEvent(id, { bench, shelf });
    case "discrepancies": {
      const found = finding(id);
      return found
        ? `${wording.attributeTitle(found, labels)}, ${labels.event(found.event)}. ${found.verdict}${found.level === null ? "" : `, ${found.level}`}: ${GLOSSES[found.verdict]}`
        : id;
    }
    case "claims": {
      const found = claim(id);
      return found ? `${found.source}: ${labels.statement(found)}` : id;
    }
    case "sources":
      return labels.source(id);
  }
}

function speakEvent(id: string, { bench, shelf }: Pick<Library, "bench" | "shelf">): string {
  const listed = shelf.listed(id);
  const differing = bench.judge.ofEvent(id).filter(({ verdict }) => isDisagreement(verdict)).length;
  const tellers = new Set(shelf.claimsOf(id).map(({ source }) => source));
  const state =
    differing > 0
      ? count(differing, "disagreement")
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
