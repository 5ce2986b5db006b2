// Ids of records: letters and digits of any script, hyphens, dots and underscores; never a path or a flag.

const ASCII = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const LONGEST = 80;

/** Whether a text can be an id: at most 80 characters, beginning with a letter or a digit. */
export function isId(text: string): boolean {
  if (text.length > LONGEST) return false;
  return ASCII.test(text) || /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(text);
}

/** In the ids of findings without an attribute, these words take its place: the identity of events, and checks. */
const OF_FINDINGS: ReadonlySet<string> = new Set(["identity", "check"]);

/** Whether an id is reserved for findings without an attribute. */
export const isReservedAttribute = (id: string): boolean => OF_FINDINGS.has(id);
