// What the page does beyond plain HTML: search, filters, and opening the target of a link. It shows and hides elements, and never
// creates one from text. Everything can be read without it.

import { fold } from "../../../model/fold.ts";
import { once } from "../../../model/once.ts";
import { findTexts, wordsOf } from "./find-words.ts";

/** Something that search shows or hides. */
interface Entry {
  readonly element: HTMLElement;
  /** Whether it is a discrepancy; only these have a verdict, a level and so on to filter by. */
  readonly isRow: boolean;
  readonly event: string;
}

const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** The event of a row, of a list, or of an event on the page. */
function eventOf(element: HTMLElement): string {
  const event = element.closest(".event")?.querySelector(".facts")?.id;
  const heading = element.querySelector("th a") ?? element.parentElement?.previousElementSibling?.querySelector("a");
  return event ?? heading?.getAttribute("href")?.slice(1) ?? "";
}

const form = document.querySelector<HTMLFormElement>("#_form");
const shown = document.querySelector<HTMLElement>("#_shown");
const entries = once((): readonly Entry[] =>
  all(".row, .items tbody tr, .only li").map((element) => ({
    element,
    isRow: element.classList.contains("row"),
    event: eventOf(element),
  })),
);

/** The level of a row is that of the heading above it. */
function nameLevels(): void {
  let level = "";
  for (const { classList, dataset } of all(".matrix tbody")) {
    if (classList.contains("level")) level = dataset["level"] ?? "";
    else dataset["level"] = level;
  }
}

const events = new Map(
  [...document.querySelectorAll<HTMLDetailsElement>("details.event")].map((element) => [eventOf(element), element]),
);

/** The texts to search: a claim is also found by the names of its event, in every language. */
const texts = once(() =>
  entries().map(({ element, event }) => fold(`${element.textContent} ${events.get(event)?.dataset["names"] ?? ""}`)),
);
const vocabulary = once(() => [...new Set(texts().flatMap((text) => wordsOf(text)))]);

interface Wanted {
  readonly words: string;
  readonly verdict: string;
  readonly level: string;
  readonly source: string;
  readonly held: string;
  readonly from: number;
  readonly to: number;
}

function readForm(given: HTMLFormElement): Wanted {
  const data = new FormData(given);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const year = (name: string, open: number): number => {
    const typed = fold(text(name)).replaceAll(/\s+/g, "");
    return /^\d{1,5}$/.test(typed) ? Number(typed) : open;
  };
  return {
    words: text("words"),
    verdict: text("verdict"),
    level: text("level"),
    source: text("source"),
    held: text("held"),
    from: year("from", -Infinity),
    to: year("to", Infinity),
  };
}

function passes({ element: { dataset }, isRow, event }: Entry, wanted: Wanted): boolean {
  if (!isInTime(events.get(event)?.dataset, wanted)) return false;
  const has = (name: string, value: string): boolean =>
    !isRow || value === "" || (dataset[name] ?? "").split(" ").includes(value);
  return (
    has("verdict", wanted.verdict) &&
    has("level", wanted.level) &&
    (dataset["sources"] === undefined || has("sources", wanted.source)) &&
    has("held", wanted.held)
  );
}

/** Whether it is in the range of years; anything without a date is not. */
function isInTime(dataset: DOMStringMap | undefined, { from, to }: Wanted): boolean {
  if (from === -Infinity && to === Infinity) return true;
  const [first, last] = [dataset?.["from"], dataset?.["to"]];
  if (first === undefined || last === undefined) return false;
  return (first === "" ? -Infinity : Number(first)) <= to && (last === "" ? Infinity : Number(last)) >= from;
}

function apply(): void {
  if (form === null) return;
  const wanted = readForm(form);
  const found = wanted.words === "" ? null : findTexts(wanted.words, texts(), vocabulary);
  entries().forEach((entry, index) => {
    entry.element.hidden = !((found === null || found.at.has(index)) && passes(entry, wanted));
  });
  hideEmpty();
  if (found !== null) openFew();
  tell(found?.near ?? null);
}

/** Opens the events that a search has left, if they are few. */
function openFew(): void {
  const left = [...events.values()].filter(({ hidden }) => !hidden);
  if (left.length <= MOST_OPENED) for (const element of left) element.open = true;
}

const MOST_OPENED = 5;

/** Hides headings, tables and lists with nothing left. */
function hideEmpty(): void {
  const isLeft = (within: ParentNode, selector: string): boolean =>
    within.querySelector(`${selector}:not([hidden])`) !== null;
  const rows = all(".row:not([hidden])");
  for (const heading of all(".level")) {
    const count = rows.filter(({ dataset }) => dataset["level"] === heading.dataset["level"]).length;
    heading.hidden = count === 0;
    for (const shownCount of heading.querySelectorAll("span")) shownCount.textContent = String(count);
  }
  for (const table of all(".matrix")) table.hidden = rows.length === 0;
  const left = new Set(
    entries()
      .filter(({ element }) => !element.hidden)
      .map(({ event }) => event),
  );
  for (const [id, event] of events) event.hidden = !left.has(id);
  for (const list of all(".only ul")) {
    list.hidden = !isLeft(list, "li");
    if (list.previousElementSibling instanceof HTMLElement) list.previousElementSibling.hidden = list.hidden;
  }
  for (const only of all("details.only")) only.hidden = !isLeft(only, "li");
}

function tell(near: string | null): void {
  if (shown === null) return;
  const rows = entries().filter(({ isRow }) => isRow);
  const left = rows.filter(({ element }) => !element.hidden).length;
  const count = (shown.dataset["shown"] ?? "")
    .replace("{n}", () => String(left))
    .replace("{all}", () => String(rows.length));
  const instead = near === null ? "" : ` ${(shown.dataset["near"] ?? "").replace("{words}", () => near)}`;
  shown.textContent = left === rows.length && near === null ? "" : `${count}.${instead}`;
}

/** Shows and opens the target of the address, even if the search hides it. */
function follow(): void {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // An address cut in the middle of a character has no target.
  }
  const target = id === "" ? null : document.getElementById(id);
  if (target === null) return;
  if (target.closest("[hidden]") !== null) {
    form?.reset();
    apply();
  }
  const details = target.closest("details") ?? (target.matches(".row") ? target.querySelector("details") : null);
  if (details !== null) details.open = true;
  target.scrollIntoView();
}

let waiting = 0;

function start(given: HTMLFormElement): void {
  given.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  // A selection, or Enter in a field.
  given.addEventListener("change", () => {
    clearTimeout(waiting);
    apply();
  });
  given.addEventListener("reset", () => setTimeout(apply));
  // The browser may have kept the fields from before a reload.
  if (new FormData(given).values().some((value) => value !== "")) apply();
}

/** Some screen readers do not recognise a table that is laid out as a grid, unless it has roles. */
function nameRoles(): void {
  const roles = { ".matrix, .items": "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
  for (const [selector, role] of Object.entries(roles)) for (const element of all(selector)) element.role = role;
  for (const element of all("th")) element.role = element.closest("thead") === null ? "rowheader" : "columnheader";
}

const targetOf = ({ hash }: HTMLAnchorElement): HTMLElement | null =>
  document.getElementById(decodeURIComponent(hash.slice(1)));

/** Copies rows and lists from elsewhere on the page into an event that is opened. */
function fill(event: HTMLDetailsElement): void {
  for (const link of event.querySelectorAll<HTMLAnchorElement>("tbody th a")) {
    const cells = targetOf(link)?.querySelectorAll("tr:first-child > td") ?? [];
    const row = link.closest("tr");
    if (cells.length > 0)
      row?.replaceChildren(...row.querySelectorAll("th"), ...[...cells].map((cell) => cell.cloneNode(true)));
  }
  for (const link of event.querySelectorAll<HTMLAnchorElement>(".alone a")) {
    const list = targetOf(link)?.nextElementSibling;
    if (list !== null && list !== undefined) link.after(list.cloneNode(true));
  }
  event.querySelector(".alone")?.classList.remove("alone");
}

nameRoles();
nameLevels();
for (const event of events.values()) event.addEventListener("toggle", () => fill(event), { once: true });
document.querySelector("#_find")?.removeAttribute("hidden");
if (form !== null) start(form);
addEventListener("hashchange", follow);
follow();
