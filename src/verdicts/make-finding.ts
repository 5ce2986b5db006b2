// A judged item → its finding. Parts that are only displayed are computed later.

import type { Claim } from "../model/dataset.ts";
import type { JudgeContext } from "./judge-context.ts";
import { sourcesImplying } from "./is-alone.ts";
import { closenessOf, haveCloseEnds, levelOf } from "./level.ts";
import { silentOn, sourcesIn, toPositions } from "./members.ts";
import { type DatedValue, spreadOf } from "./spread.ts";
import type { Evidence, Finding, Item } from "./types.ts";

export interface Judged extends Pick<Finding, "verdict" | "doubt" | "importance" | "derived" | "checks"> {
  readonly item: Item;
  readonly isOmitted: boolean;
  readonly claims: readonly Claim[];
  /** Including those of other events. */
  readonly shown: readonly Claim[];
  readonly values: readonly DatedValue[];
  readonly evidence: () => readonly Evidence[];
}

export function toFinding(judged: Judged, context: JudgeContext): Finding {
  const { item, isOmitted, values, verdict, doubt, importance, derived, checks } = judged;
  const close =
    verdict !== "conflict" ? 0 : haveCloseEnds(item, judged.claims, values, context) ? 1 : closenessOf(values);
  const isDate = item.attribute.kind === "date";
  const finding = {
    __proto__: SHOWN_LATER,
    judged,
    context,
    made: {},
    id: item.id,
    event: item.event,
    attribute: item.attribute.id,
    scope: item.scope,
    verdict,
    level: isOmitted ? "omission" : levelOf(verdict, importance, { doubt, isDate, close }),
    importance,
    doubt,
    close,
    derived,
    checks,
  };
  return finding as unknown as Finding;
}

/** Members that are only displayed: computed when first asked for, since most findings of a large file are only counted. */
const SHOWN_LATER = createLaterMembers({
  positions: ({ shown }) => toPositions(shown),
  silent: ({ item, shown }, context) => silentOn(item.event, shown, context),
  implying: ({ item, shown }, context) => {
    const implying = sourcesImplying(item, context.itemsWithin);
    return silentOn(item.event, shown, context).filter((source) => implying.has(source));
  },
  speakers: ({ claims }) => [...sourcesIn(claims)].sort(),
  sources: ({ claims }, { origins }) => origins.count(sourcesIn(claims)),
  spread: ({ values }) => spreadOf(values),
  evidence: ({ evidence }) => evidence(),
});

type LaterMembers = {
  readonly [Member in "positions" | "silent" | "implying" | "speakers" | "sources" | "spread" | "evidence"]: (
    judged: Judged,
    context: JudgeContext,
  ) => Finding[Member];
};

interface Unmade {
  readonly judged: Judged;
  readonly context: JudgeContext;
  readonly made: Record<string, unknown>;
}

/** Getters that cache their result. */
function createLaterMembers(members: LaterMembers): object {
  const entries = Object.entries(members).map(([name, make]) => {
    const get = function (this: Unmade): unknown {
      const { made } = this;
      return name in made ? made[name] : (made[name] = make(this.judged, this.context));
    };
    return [name, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(entries));
}
