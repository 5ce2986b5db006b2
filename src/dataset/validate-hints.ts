// How a problem can be mended, where its message does not say so itself.

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^"(\w+)" is missing$/, 'add a member "$1"'],
  [/^its id is used twice$/, "give one of them another id, or remove it"],
  [/^there is no entity /, "declare it in entities.json, or correct the id"],
  [/^there is no event /, "declare it in events.json, or correct the id"],
  [/^there is no source /, "declare it in sources.json, or correct the id"],
  [/^there is no (attribute|scope|term) /, 'declare it under "$1s" in dataset.json, or correct the id'],
  [/^it is above itself/, 'take "partOf" (of a term "broader") away from one of them'],
  [/^the source has \d+ paragraphs|^paragraph \d+ has/, 'correct the locator, or "sentences" of the source'],
  [/ is not an EDTF date$/, "write 1980-04-24, 1980-04, 1980 or 1979-11-04/1981-01-20; see rashomon help dates"],
  [/^"format" is /, "use a newer rashomon, or write the format that this one reads"],
  [/^an id has /, 'such as "great-fire"'],
  [/is of the vocabulary/, "use a term of that vocabulary, or move the term to it"],
  [/must hold one object$/, "see rashomon help dataset"],
  [/must be one JSON object$/, "put each claim on a line of its own"],
  [/must (?:be|hold) a list of objects$|is not an object$/, "write [{…}, {…}]"],
];

/** Message and hint: what stands after a semicolon, or what the table above says; null where neither does. */
export function splitHint(message: string): { readonly message: string; readonly hint: string | null } {
  const at = message.indexOf("; ");
  const said = /^(?:did|write|add|use|give|remove|declare|is there|is it|it must|only|put|give|text needs|rashomon)/;
  if (at !== -1 && said.test(message.slice(at + 2)))
    return { message: message.slice(0, at), hint: message.slice(at + 2) };
  for (const [form, hint] of HINTS) {
    const match = form.exec(message);
    if (match) return { message, hint: hint.replace("$1", match[1] ?? "") };
  }
  return { message, hint: null };
}
