// Values that fit but make no agreement, because no two independent sources state them.

import type { Reason } from "../model/reason.ts";
import type { Rule } from "../model/rules.ts";
import type { Evidence, Finding } from "./types.ts";

/** An inferred value may have been inferred from the very value that it would confirm. */
export const INFERRED_AGREEMENT: Rule =
  "they fit, but one of them is only inferred, and an inferred value makes no agreement";

/** A copy confirms nothing. */
export const ONE_ORIGIN: Rule = "they are the same, but the sources have one origin, which counts once";

const RULES: ReadonlySet<Reason> = new Set<Reason>([INFERRED_AGREEMENT, ONE_ORIGIN]);

/** Whether the values of a comparison fit, but nothing confirms them. */
export const isUnconfirmed = ({ rule }: Pick<Evidence, "rule">): boolean => RULES.has(rule);

/** Whether this applies to a whole finding. */
export const isAllUnconfirmed = ({ verdict, evidence }: Pick<Finding, "verdict" | "evidence">): boolean =>
  verdict === "undetermined" && evidence.every(isUnconfirmed);
