// A text that a terminal can open (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).

/** Terminals take addresses of at most so many bytes. */
const LONGEST = 2083;

/** An address as a terminal may be given it: http or https, ASCII without controls and secrets; null for any other. */
export function safeUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "") return null;
  return /^[!-~]+$/.test(url.href) && url.href.length <= LONGEST ? url.href : null;
}

/** `text` as a link to `url`, where that is an address that may be opened; else as it is. */
export function linkText(text: string, url: string): string {
  const safe = safeUrl(url);
  return safe === null ? text : `\x1b]8;;${safe}\x1b\\${text}\x1b]8;;\x1b\\`;
}
