// What each source usually gives: leaving out anything else is no omission.

import { getOrAdd } from "../model/groups.ts";

interface Named {
  readonly source: string;
  readonly attribute: string;
}

export interface Habits {
  /** Counts the claims of one event. */
  readonly add: (claims: readonly Named[]) => void;
  /**
   * Whether a source gives an attribute for at least half of the events that it covers and for which any source gives it,
   * not counting the event in question, for which it does not. True if there are no such events.
   */
  readonly usuallyGives: (source: string, attribute: string, hasOtherClaims: boolean) => boolean;
}

/** For how many events a source could have given an attribute, since others did, and for how many it did. */
interface Count {
  chances: number;
  given: number;
}

/** The habits that the claims of these events show. */
export function countHabits(events: Iterable<readonly Named[]>): Habits {
  const habits = createHabits();
  for (const claims of events) habits.add(claims);
  return habits;
}

export function createHabits(): Habits {
  const counts = new Map<string, Map<string, Count>>();
  const add: Habits["add"] = (claims) => {
    const attributes = new Set(claims.map(({ attribute }) => attribute));
    const givenBy = new Map<string, Set<string>>();
    for (const { source, attribute } of claims) getOrAdd(givenBy, source, () => new Set<string>()).add(attribute);
    for (const [source, given] of givenBy) {
      const ofSource = getOrAdd(counts, source, () => new Map<string, Count>());
      for (const attribute of attributes) {
        const count = getOrAdd(ofSource, attribute, (): Count => ({ chances: 0, given: 0 }));
        count.chances++;
        if (given.has(attribute)) count.given++;
      }
    }
  };
  return {
    add,
    usuallyGives: (source, attribute, hasOtherClaims) => {
      const { chances = 0, given = 0 } = counts.get(source)?.get(attribute) ?? {};
      return given * 2 >= chances - (hasOtherClaims ? 1 : 0);
    },
  };
}
