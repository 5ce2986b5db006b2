// Entities by id: people, places, ships. An entity that is part of another is a more precise answer, not a different one.

import type { Related, ValueKind } from "./contract.ts";

export interface EntityValue {
  readonly kind: "entity";
  readonly id: string;
}

export const entity: ValueKind<EntityValue> = {
  parse: (raw) =>
    typeof raw === "string" && raw.trim() !== ""
      ? { kind: "entity", id: raw.trim() }
      : { problem: "is not an entity", hint: "write its id" },
  canonical: (value) => value.id,
  bounds: () => null,
  relate(a, b, context) {
    if (a.id === b.id) return SAME;
    if (context.isPartOf(b.id, a.id)) return WHOLE;
    if (context.isPartOf(a.id, b.id)) return PART;
    return DIFFERENT;
  },
  display: (value, context) => context.labelOf("entity", value.id),
  isHedged: () => false,
};

const SAME: Related = { relation: "same", rule: "both name the same entity" };
const WHOLE: Related = { relation: "contains", rule: "one entity is part of the other" };
const PART: Related = { relation: "within", rule: WHOLE.rule };
const DIFFERENT: Related = { relation: "different", rule: "they name different entities" };
