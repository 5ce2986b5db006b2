// What may name a record: letters and digits of any script, hyphen, dot and underscore; never a path or an option.

const ASCII = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const LONGEST = 80;

/** Whether a text can be an id: at most 80 characters, beginning with a letter or a digit. */
export function isId(text: string): boolean {
  if (text.length > LONGEST) return false;
  return ASCII.test(text) || /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(text);
}

/** Where the id of a finding has an attribute, these stand for what is of none: the identity of events, and checks. */
const OF_FINDINGS: ReadonlySet<string> = new Set(["identity", "check"]);

/** Whether an id is reserved for findings that have no attribute. */
export const isReservedAttribute = (id: string): boolean => OF_FINDINGS.has(id);
