// Marks that stand for the cell above.

const DITTO = new Set([
  '"',
  "''",
  "“",
  "”",
  "„",
  "″",
  "〃",
  "ditto",
  "do.",
  "dto.",
  "idem",
  "id.",
  "ibid",
  "ibid.",
  "same as above",
]);

export const isDitto = (text: string): boolean => DITTO.has(text.toLowerCase());
