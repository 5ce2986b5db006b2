// JSON that keeps infinite bounds, for which JSON has no number. It is ASCII, other
// letters as escapes: reading a text of plain letters and parsing it costs half as much.

/** Replaces infinity until the text is made. `1e999` is valid JSON, and is read as infinity. */
const INFINITE = "\u0000infinite";
const WRITTEN = /"(-?)\\u0000infinite"/g;

/** The text of a value; `JSON.parse` turns it back into an equal value. `replace` works as in `JSON.stringify`. */
export function toExactJson(value: unknown, replace: (key: string, value: unknown) => unknown = (_, v) => v): string {
  const text = JSON.stringify(value, (key, member: unknown) => {
    const replaced = replace(key, member);
    if (replaced === Infinity) return INFINITE;
    return replaced === -Infinity ? `-${INFINITE}` : replaced;
  });
  return text.replace(WRITTEN, "$11e999").replaceAll(NOT_ASCII, escape);
}

const NOT_ASCII = /[^\0-\x7f]/g;
const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
