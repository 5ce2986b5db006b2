// Columns of a data package that hold lists and objects.

/** Members of records whose cells are JSON; the text of the dataset's own language is among `labels` too. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "labels",
  "synonyms",
  "keywords",
  "derivedFrom",
  "description",
  "possiblySameAs",
  "excludes",
  "unit",
  "sentences",
  "furniture",
  "segments",
]);
