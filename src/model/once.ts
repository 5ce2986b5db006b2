// Values that are costly, computed when first asked for and then kept.

import { at } from "./at.ts";

/** A function that calls `make` once and returns the same result every time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * A list of which an element is made when it is first asked for: most runs need few of many. Whoever goes through the list
 * has all of them made.
 */
export function lazyList<T extends object>(length: number, make: (index: number) => T): readonly T[] {
  const made = Array.from({ length }, () => undefined as T | undefined);
  const makeAll = once(() => made.forEach((known, index) => (made[index] = known ?? make(index))));
  const get = (_: unknown, key: string | symbol): unknown => {
    const found: unknown = Reflect.get(made, key);
    if (typeof found === "function") {
      makeAll();
      return found.bind(made) as unknown;
    }
    return found === undefined && Object.hasOwn(made, key) ? (made[Number(key)] = make(Number(key))) : found;
  };
  return new Proxy(made, { get }) as readonly T[];
}

/** A map that makes each value when it is first asked for. Iterating over the map makes all of them. */
export function lazyMap<T extends object>(keys: readonly string[], make: (index: number) => T): ReadonlyMap<string, T> {
  const places = new Map(keys.map((key, index) => [key, index]));
  const values = lazyList(keys.length, make);
  const whole = once(() => new Map(keys.map((key, index) => [key, at(values, index)])));
  const get = (id: string): T | undefined => {
    const place = places.get(id);
    return place === undefined ? undefined : values[place];
  };
  const getMember = (_: unknown, key: string | symbol): unknown => {
    if (key === "get") return get;
    const map = key === "has" || key === "keys" || key === "size" ? places : whole();
    const member: unknown = Reflect.get(map, key, map);
    return typeof member === "function" && key !== "constructor" ? (member.bind(map) as unknown) : member;
  };
  return new Proxy(places, { get: getMember }) as ReadonlyMap<string, unknown> as ReadonlyMap<string, T>;
}
