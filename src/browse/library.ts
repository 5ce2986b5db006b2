// Everything that the state and the screen may ask about the dataset, by id; answers are cached. Typed words filter the list at
// once. If that leaves nothing, search is used, which knows other words and languages: `lookUp` fetches its results, and `isKnown` says
// whether they are needed and available. What it finds comes before what only has misspelt words.

import { valueOf } from "../model/at.ts";
import { countAll, createLookups, keepFindings, type Lookups } from "./lookups.ts";
import { createFilteredLists, hintFor, remember, withoutLast } from "./filtered-list.ts";
import type { Session } from "../present/session.ts";
import type { Find, Found } from "./finder.ts";
import { entitiesOf, describeClaim, describeFinding } from "./pages/finding.ts";
import { layPage, type Page, type Entry } from "./page.ts";
import { claimRow, eventRow, findingRow, sourceRow } from "./rows.ts";
import type { Facet, Link, Question, Subject } from "./state.ts";
import type { Claim } from "../model/dataset.ts";
import { isDisagreement } from "../model/verdict.ts";
import type { BrowseWords } from "../model/phrases/browse-words.ts";
import type { Line } from "../render/view.ts";
import { describeSource, describeSourceClaims } from "./pages/source.ts";
import { describeEvent } from "./pages/event.ts";
import { describeTimeline } from "./pages/timeline.ts";

export interface Library {
  readonly session: Session;
  /** The words of the screen, in the language of the run. */
  readonly words: BrowseWords;
  readonly lookups: Lookups;
  readonly ids: (question: Question) => readonly string[];
  readonly total: (question: Question) => number;
  /** One line for the list, with as much as fits in the columns. */
  readonly row: (subject: Subject, width: number) => Line;
  /** The same line with only what is known immediately. */
  readonly draft: (subject: Subject, width: number) => Line;
  readonly page: (subject: Subject, facet: Facet, query: string, width: number) => Page;
  /** The event that a thing is about; null for a source. */
  readonly eventOf: (subject: Subject) => string | null;
  readonly entitiesOf: (subject: Subject) => readonly string[];
  readonly hasDiscrepancy: (subject: Subject) => boolean;
  /** Which words are left out; or why words find nothing, or what may be meant by them. */
  readonly hint: (question: Question) => string | null;
  readonly isKnown: (question: Question) => boolean;
  readonly lookUp: (query: string) => Promise<void>;
}

/** A library for the data of a session; `createFind` is called when the first words are looked up. */
export function createLibrary(given: Session, createFind: () => Promise<Find>): Library {
  const session: Session = { ...given, judge: keepFindings(given.judge) };
  const lookups = createLookups(session);
  const results = new Map<string, Found>();
  let find: Promise<Find> | null = null;
  const { isKnown, listFor, claimsFor } = createFilteredLists(results, lookups);
  return {
    session,
    words: session.labels.phrases.browse,
    lookups,
    isKnown,
    row: remember((subject: Subject, width: number) => createRow(subject, width, lookups, true)),
    draft: (subject, width) => createRow(subject, width, lookups, false),
    ids: (question) => listFor(question).ids,
    total: remember((question: Question) => countAll(question, lookups)),
    page: remember((subject: Subject, facet: Facet, query: string, width: number) =>
      createPage(subject, facet, subject.mode === "events" ? claimsFor(query, subject.id) : [], width, lookups),
    ),
    eventOf: (subject) => eventOf(subject, lookups),
    entitiesOf: (subject) => [...new Set(claimsOf(subject, lookups).flatMap((claim) => entitiesOf(claim, session)))],
    hint: (question) => hintFor(listFor(question), results.get(question.query), session.labels.phrases),
    hasDiscrepancy: (subject) => hasDiscrepancy(subject, lookups),
    async lookUp(query) {
      find ??= createFind();
      for (let words = query; words !== "" && !results.has(words); words = withoutLast(words)) {
        const found = await (await find)(words);
        results.set(words, found);
        if (found.events.length > 0) return;
      }
    },
  };
}

function createPage(subject: Subject, facet: Facet, found: readonly Claim[], width: number, lookups: Lookups): Page {
  const isHere = (link: Link): boolean =>
    facet.type === "timeline" && link.type === "subject" && link.subject.id === subject.id;
  return layPage(describe(subject, facet, found, lookups), width, isHere);
}

/** What a page says; the one of an event has several sides. */
function describe({ mode, id }: Subject, facet: Facet, found: readonly Claim[], lookups: Lookups): readonly Entry[] {
  if (mode === "discrepancies") return describeFinding(lookups.finding(id), lookups);
  if (mode === "claims") return describeClaim(lookups.claim(id), lookups);
  if (mode === "sources") return describeSource(lookups.coverage(id), lookups);
  const event = valueOf(lookups.dataset.events, id);
  if (facet.type === "timeline") return describeTimeline(event, lookups.timeline(), lookups);
  if (facet.type === "source") return describeSourceClaims(event, facet.source, lookups);
  return describeEvent(event, found, lookups);
}

function createRow({ mode, id }: Subject, width: number, lookups: Lookups, isJudged: boolean): Line {
  switch (mode) {
    case "events":
      return eventRow(valueOf(lookups.dataset.events, id), lookups.listed(id), width, lookups, isJudged);
    case "discrepancies":
      return findingRow(lookups.finding(id), width, lookups);
    case "claims":
      return claimRow(lookups.claim(id), width, lookups);
    case "sources":
      return sourceRow(lookups.coverage(id), lookups);
  }
}

function eventOf({ mode, id }: Subject, lookups: Lookups): string | null {
  if (mode === "events") return id;
  if (mode === "discrepancies") return lookups.finding(id).event;
  return mode === "claims" ? lookups.claim(id).event : null;
}

function claimsOf({ mode, id }: Subject, lookups: Lookups): readonly Claim[] {
  if (mode === "events") return lookups.claimsOf(id);
  if (mode === "discrepancies") return lookups.finding(id).positions.flatMap(({ claims }) => claims);
  return mode === "claims" ? [lookups.claim(id)] : [];
}

function hasDiscrepancy(subject: Subject, lookups: Lookups): boolean {
  const { mode, id } = subject;
  if (mode === "discrepancies") return isDisagreement(lookups.finding(id).verdict);
  const event = eventOf(subject, lookups);
  const claim = mode === "claims" ? lookups.claim(id) : null;
  return (event === null ? [] : lookups.judge.ofEvent(event)).some(
    ({ verdict, positions }) =>
      isDisagreement(verdict) && (claim === null || positions.some(({ claims }) => claims.includes(claim))),
  );
}
