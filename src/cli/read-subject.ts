// What people type after `show`, `discrepancies` and `explain`: an id, a title, an attribute or several of them, as words in
// any language of the dataset. Words that match no name are searched for.

import type { EventRecord } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { NotFoundError } from "../platform/errors.ts";
import { attributeNear, type NamedSubject, readNames } from "../questions/named-subject.ts";
import type { Context } from "./context.ts";
import type { Session } from "../present/session.ts";
import { claimNamed, eventNamed, findingNamed, nearIds } from "./open-session.ts";
import { shellWord } from "./suggested-command.ts";

export interface Subject extends Omit<NamedSubject, "rest"> {
  /** The discrepancy, if the words are its id. */
  readonly discrepancy: string | null;
  /** Whether the events come from a search, best first, because no name matched. */
  readonly isSearched: boolean;
  /** Words that no source has; the others were enough. */
  readonly unknown: readonly string[];
}

const NOTHING: Subject = {
  events: [],
  attributes: [],
  sources: [],
  verdicts: [],
  levels: [],
  discrepancy: null,
  isSearched: false,
  unknown: [],
};

/** A single word that is written like an id is not searched for, so that a script with a misspelt id gets an error. */
const ID_LIKE = /^\S*[a-z0-9][-/]\S*$/i;

/** Throws `NotFoundError` if the dataset knows none of the words. */
export async function readSubject(words: readonly string[], session: Session, context: Context): Promise<Subject> {
  const text = words.join(" ").trim();
  if (text === "") return NOTHING;
  const known = readId(text, session);
  if (known !== null) return known;
  const { rest, ...names } = readNames(text, session.dataset, session.labels);
  const named: Subject = { ...NOTHING, ...names };
  const [only, ...more] = rest;
  if (only === undefined) return named;
  if (ID_LIKE.test(text)) throw notFound(text, session, "event or attribute");
  const near = more.length === 0 ? attributeNear(only, session.dataset) : null;
  if (near !== null) return { ...named, attributes: [...named.attributes, near] };
  const { events, unmatched } = await searchEvents(rest.join(" "), session, context);
  const isNamed = Object.values(names).some((found) => found.length > 0);
  if (events.length === 0 && isNamed && unmatched.length === rest.length) return { ...named, unknown: unmatched };
  if (events.length === 0) throw notFound(text, session, "event or attribute");
  const found = [...named.events, ...events.map(({ id }) => id)];
  return { ...named, events: found, isSearched: true, unknown: unmatched };
}

/** The event that words name or lead to; names of attributes are treated like any other words. Throws `NotFoundError`. */
export async function readEvent(words: readonly string[], session: Session, context: Context): Promise<Subject> {
  const text = words.join(" ").trim();
  const known = readId(text, session);
  if (known !== null) return known;
  const { events: named, rest } = readNames(text, session.dataset, session.labels);
  if (named.length === 1 && rest.length === 0) return { ...NOTHING, events: named };
  if (text === "" || ID_LIKE.test(text)) throw notFound(text, session, "event");
  const { events, unmatched: unknown } = await searchEvents(text, session, context);
  if (named.length === 1) return { ...NOTHING, events: named, unknown };
  if (events.length === 0) throw notFound(text, session, "event");
  const whole = wholeNamed(text, events, session);
  const ordered = whole === undefined ? events : [whole, ...events.filter((event) => event !== whole)];
  return { ...NOTHING, events: ordered.map(({ id }) => id), isSearched: true, unknown };
}

/** Words that are in the titles of both a whole and its part mean the whole. */
function wholeNamed(text: string, found: readonly EventRecord[], { dataset }: Session): EventRecord | undefined {
  const words = fold(text).split(" ");
  const isNamed = ({ label }: EventRecord): boolean =>
    Object.values(label).some((title) => words.every((word) => fold(title).split(" ").includes(word)));
  let whole: EventRecord | undefined;
  const seen = new Set<EventRecord>();
  for (let at = found[0]; at !== undefined && !seen.has(at); at = dataset.events.get(at.partOf ?? "")) {
    seen.add(at);
    if (isNamed(at)) whole = at;
  }
  return whole;
}

/** An event by its id or any name; a discrepancy by its id; for the id of a claim, the item that the claim is about. */
function readId(text: string, session: Session): Subject | null {
  const { dataset } = session;
  const event = eventNamed(dataset, text);
  if (event !== null) return { ...NOTHING, events: [event.id] };
  const finding = findingNamed(session, text);
  if (finding !== null) return { ...NOTHING, events: [finding.event], discrepancy: finding.id };
  const claim = claimNamed(dataset, text);
  return claim === undefined ? null : { ...NOTHING, events: [claim.event], attributes: [claim.attribute] };
}

/** Search is loaded only for words that match no name. */
const searchEvents = async (text: string, { dataset }: Session, context: Context) =>
  (await import("./search-events.ts")).searchEvents(text, dataset, context);

/** Says which words were left out. */
export const unknownWarning = ({ unknown }: Subject): readonly string[] =>
  unknown.map((word) => `no source has “${word}”; shown without it`);

function notFound(text: string, { dataset }: Session, kind: "event" | "event or attribute"): NotFoundError {
  const attributes = kind === "event" ? [] : nearIds(dataset.attributes, text);
  const near = [...nearIds(dataset.events, text), ...attributes].slice(0, 3);
  return new NotFoundError(
    `no ${kind} "${text}"`,
    near.length > 0 ? near : [`rashomon search ${shellWord(text)}`, "rashomon list"],
  );
}
