// The only importer of the `edtf` package: quarters, unspecified digits, qualified parts, far years, sets.

import parse from "edtf";
import type { Bounds } from "./contract.ts";

const DAY = 86_400_000;

/** Bounds of an EDTF text, in days since 1970-01-01; NaN for years beyond what the runtime dates. Throws for text that is not EDTF. */
export function readEdtf(text: string): Bounds {
  const { min, max } = parse(text);
  return { min: Math.floor(min / DAY), max: Math.floor(max / DAY) };
}
