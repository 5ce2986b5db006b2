// JSON of our own records, read back as they were: infinite bounds survive, which JSON has no number for. It is ASCII, other
// letters as escapes: reading a text of plain letters and parsing it costs half as much.

/** Stands for infinity until the text is made. `1e999` is JSON, and read as infinity. */
const INFINITE = "\u0000infinite";
const WRITTEN = /"(-?)\\u0000infinite"/g;

/** The text of a value; `JSON.parse` gives an equal value again. `replace` is asked first, as that of `JSON.stringify`. */
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
