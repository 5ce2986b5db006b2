// Columns of a data package that hold lists and objects.

/** Members of records whose cells are JSON; `labels` also includes the text in the dataset's own language. */
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
