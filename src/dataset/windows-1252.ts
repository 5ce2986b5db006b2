// Windows-1252, which is also what the Web means by Latin-1, ISO 8859-1 and ASCII. It is decoded here because TextDecoder in
// Node 20 treats it as ISO 8859-1 and turns dashes and quotes into invisible controls: "1914–18" would become "191418".

/** Code points of the bytes 0x80 to 0x9F; five have no character. Source: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const UPPER =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const FIRST = 0x80;

/** Text of bytes in Windows-1252. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replaceAll(/[\x80-\x9f]/g, (character) => UPPER.charAt(character.charCodeAt(0) - FIRST));
