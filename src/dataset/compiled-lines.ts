// The lines of a compiled file, one JSON value each, all ASCII. The first holds what every run needs, and where each of the others
// ends, so that a run makes a text only of the lines that it asks for.

import { at } from "../model/at.ts";

export interface CompiledLines<Head> {
  readonly head: Head;
  readonly count: number;
  readonly read: (place: number) => unknown;
}

/** `lines` are JSON. */
export function writeLines(head: string, lines: readonly string[]): string {
  let end = 0;
  const ends = lines.map((line) => (end += line.length + 1));
  return [`{"ends":${JSON.stringify(ends)},"head":${head}}`, ...lines, ""].join("\n");
}

export function openLines<Head>(bytes: Buffer): CompiledLines<Head> {
  const first = bytes.indexOf("\n") + 1;
  const { ends, head } = JSON.parse(bytes.toString("latin1", 0, first)) as {
    readonly ends: readonly number[];
    readonly head: Head;
  };
  const startOf = (place: number): number => first + (place === 0 ? 0 : at(ends, place - 1));
  return {
    head,
    count: ends.length,
    read: (place) => JSON.parse(bytes.toString("latin1", startOf(place), first + at(ends, place))),
  };
}
