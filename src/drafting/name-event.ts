// What a proposed event is called until a person calls it otherwise: by the name of an operation or an event in its first passage, by
// other names, by its date, or by its words.

import type { Candidate, Passage } from "./candidates.ts";
import type { ProposedEvent } from "./draft-texts.ts";

const LONGEST = 60;

/** The event, with an id of `idOf`, which gives each text its own. */
export function nameEvent(passage: Passage, idOf: (title: string) => string): ProposedEvent {
  const title = titleOf(passage).slice(0, LONGEST);
  return { id: idOf(title), title };
}

function titleOf({ candidates, words }: Passage): string {
  const names = candidates.filter(({ kind, attribute }) => kind === "name" && attribute !== "characterisation");
  const best =
    names.find(({ nameKind }) => nameKind === "operation" || nameKind === "event") ??
    names.toSorted((a, b) => weight(b) - weight(a))[0];
  const date = candidates.find(({ kind }) => kind === "date");
  const parts = [best === undefined ? null : String(best.value), date?.stated ?? null].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(", ");
  return words
    .filter(({ text }) => text.length > 4)
    .slice(0, 4)
    .map(({ text }) => text)
    .join(" ");
}

/** More words say more, and places say less. */
const weight = ({ value, nameKind }: Candidate): number =>
  String(value).split(" ").length + (nameKind === "place" ? -1 : nameKind === "person" ? 0.5 : 0);
