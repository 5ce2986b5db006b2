// Whether a text is well-formed XML, as far as our own pictures go: elements, attributes, text, no declarations.

const TOKEN = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

/** The first mistake; null if there is none. */
export function findXmlMistake(text: string): string | null {
  const open: string[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, isEnd, name, attributes, isEmpty] = match;
    at = match.index + token.length;
    if (/&(?!(?:amp|lt|gt|quot|#39|#x206[79]);)/.test(name === undefined ? token : (attributes ?? "")))
      return `a bare & in ${token}`;
    // oxlint-disable-next-line no-control-regex -- what XML 1.0 forbids
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(token)) return `a forbidden character in ${token}`;
    if (name === undefined || isEmpty === "/") continue;
    if (isEnd === "") open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  if (at !== text.length) return `not XML: ${text.slice(at, at + 80)}`;
  return open.length === 0 ? null : `<${open.join("><")}> is not closed`;
}
