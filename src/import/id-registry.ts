// The ids that an import gives out, one book for each kind of record.

import { isReservedAttribute } from "../model/id.ts";
import { createIdBook, type IdBook } from "./ids.ts";

export interface Books {
  readonly sources: IdBook;
  readonly events: IdBook;
  readonly attributes: IdBook;
  readonly scopes: IdBook;
  readonly entities: IdBook;
  /** Terms by vocabulary; an id is that of one term only, whatever its vocabulary. */
  readonly termsOf: (vocabulary: string) => IdBook;
  readonly vocabularies: ReadonlyMap<string, IdBook>;
}

export function createBooks(): Books {
  const vocabularies = new Map<string, IdBook>();
  const isTaken = (id: string): boolean => [...vocabularies.values()].some((book) => book.labels.has(id));
  return {
    sources: createIdBook("source"),
    events: createIdBook("event"),
    attributes: createIdBook("attribute", isReservedAttribute),
    scopes: createIdBook("scope"),
    entities: createIdBook("entity"),
    vocabularies,
    termsOf(vocabulary) {
      const book = vocabularies.get(vocabulary) ?? createIdBook("term", isTaken);
      vocabularies.set(vocabulary, book);
      return book;
    },
  };
}
