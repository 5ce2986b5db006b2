// Words for what an attribute is about, where its dataset gives none: a column "killed" is found by "deaths", "Tote" and
// "погибшие", because the languages that rashomon knows say so.

import { conceptsNamed, knownLanguages } from "../dataset/languages.ts";
import type { Attribute } from "../model/dataset.ts";
import { isAnnotated, type OwnedText } from "./texts.ts";

/** The known words for an attribute without synonyms and keywords of its own; none for another, or where it is not understood. */
export function knownTextsOf(attribute: Attribute): readonly OwnedText[] {
  if (isAnnotated(attribute)) return [];
  const concepts = conceptsOf(attribute);
  return knownLanguages().flatMap(({ code, attributes }) =>
    concepts.flatMap((concept) =>
      (attributes[concept] ?? []).map((text) => ({ slot: "synonym" as const, lang: code, text })),
    ),
  );
}

/** The concepts that an attribute's names stand for: as a whole, else by their words ("houses destroyed"). */
function conceptsOf({ id, label }: Pick<Attribute, "id" | "label">): readonly string[] {
  const names = [id.replaceAll(/[-_]/g, " "), ...Object.values(label)];
  const whole = names.flatMap(conceptsNamed);
  return [...new Set(whole.length > 0 ? whole : names.flatMap((name) => name.split(/\s+/).flatMap(conceptsNamed)))];
}
