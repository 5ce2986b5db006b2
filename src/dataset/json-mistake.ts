// Where a text stops being JSON, and what should stand there. The runtime's own message names the place in some cases
// only, and quotes the text, which may be any file that was named by mistake.

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

const WORDS: Readonly<Record<Expected, string>> = {
  value: "a value is missing here",
  "value or ]": "a value or ] is missing here",
  key: "the name of a member is missing here, in double quotes",
  "key or }": "the name of a member, in double quotes, or } is missing here",
  ":": "a colon is missing here",
  ", or end": "a comma or the end is missing here",
};

export interface JsonMistake {
  /** Index of the first token that cannot stand where it does; the length of the text where it ends too early. */
  readonly at: number;
  readonly message: string;
}

export function findJsonMistake(text: string): JsonMistake {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token: string | undefined = TOKEN.exec(text)?.[0];
    const next: Expected | null = token === undefined ? null : accept(token, expected, open);
    if (token === undefined || next === null) return { at, message: WORDS[expected] };
    expected = next;
    at = skipSpace(text, at + token.length);
  }
  return { at, message: "it ends too early" };
}

/** What may follow the token; null where the token may not stand. Opens and closes lists and objects. */
function accept(token: string, expected: Expected, open: ("[" | "{")[]): Expected | null {
  const inside = open.at(-1);
  if (token === "]" && inside === "[" && (expected === "value or ]" || expected === ", or end")) return close(open);
  if (token === "}" && inside === "{" && (expected === "key or }" || expected === ", or end")) return close(open);
  if (token === ",") return expected !== ", or end" || inside === undefined ? null : inside === "[" ? "value" : "key";
  if (token === ":") return expected === ":" ? "value" : null;
  if (expected === "key" || expected === "key or }") return token.startsWith('"') ? ":" : null;
  if (expected !== "value" && expected !== "value or ]") return null;
  if (token !== "[" && token !== "{") return token === "]" || token === "}" ? null : ", or end";
  open.push(token);
  return token === "[" ? "value or ]" : "key or }";
}

function close(open: ("[" | "{")[]): Expected {
  open.pop();
  return ", or end";
}

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.exec(text);
  return SPACE.lastIndex;
}
