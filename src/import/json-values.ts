// Members of JSON whose shape nobody vouches for.

import type { JsonObject } from "../authoring/draft.ts";

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A member of the object itself; undefined where it is not there, or there is no object. */
export const memberOf = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The objects of a list; none where it is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The value of a JSON text; undefined where it is none. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
