// Labels and values in two columns; if space is short, each label comes before its value.

import { lineWidth, padLine, withTone, wrapCell, wrapHanging, wrapLine } from "./spans.ts";
import type { Cell, Line } from "./view.ts";
import { span } from "./view.ts";

export interface Fact {
  readonly label: Line;
  readonly value: Cell;
}

const gap = 2;
const narrow = 40;
const hang = 2;

function alignFact(fact: Fact, labelWidth: number, width: number): readonly Line[] {
  const labels = wrapLine(withTone(fact.label, "dim"), labelWidth);
  const values = wrapCell(fact.value, width - labelWidth - gap);
  return Array.from({ length: Math.max(labels.length, values.length) }, (_, index) => [
    ...padLine(labels[index] ?? [], labelWidth + gap),
    ...(values[index] ?? []),
  ]);
}

function stackFact(fact: Fact, width: number): readonly Line[] {
  const [first = [], ...others] = fact.value;
  const label = [...withTone(fact.label, "dim"), span(": ", "dim")];
  return [[...label, ...first], ...others.map((line) => [span(" ".repeat(hang)), ...line])].flatMap((line) =>
    wrapHanging(line, width, hang),
  );
}

/** Rows of label and value, at most `width` columns wide. */
export function layoutFacts(facts: readonly Fact[], width: number): readonly Line[] {
  if (width < narrow) return facts.flatMap((fact) => stackFact(fact, width));
  const widest = Math.max(0, ...facts.map((fact) => lineWidth(fact.label)));
  const labelWidth = Math.min(widest, Math.floor(width * 0.4));
  return facts.flatMap((fact) => alignFact(fact, labelWidth, width));
}
