// The only importer of the `edtf` package: quarters, unspecified digits, qualified parts, far years, sets.

import parse from "edtf";

const DAY = 86_400_000;

/** Bounds of any EDTF text, in days since 1970-01-01; NaN for years beyond what the runtime dates. Throws for text that is not EDTF. */
export function readEdtf(text: string): {
  min: number;
  max: number;
  approximate: boolean;
  uncertain: boolean;
  span: boolean;
} {
  const value = parse(text);
  const approximate = /[~%]/.test(text);
  const uncertain = /[?%]/.test(text);
  return {
    min: toDay(value.min, -Infinity),
    max: toDay(value.max, Infinity),
    approximate,
    uncertain,
    span: text.includes("/"),
  };
}

function toDay(milliseconds: number | null | undefined, open: number): number {
  if (typeof milliseconds !== "number" || Math.abs(milliseconds) === Infinity) return open;
  return Math.floor(milliseconds / DAY);
}
