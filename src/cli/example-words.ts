// Replacements for `<event>` and the like in the examples of help: ids and words of the default dataset, chosen by the
// build, so that every example can be pasted and help never reads a dataset.

import { readFileSync } from "node:fs";
import { EXAMPLE_WORDS } from "../bundled-data.ts";
import type { Example } from "./context.ts";
import type { Dataset } from "../model/dataset.ts";
import { isDisagreement } from "../model/verdict.ts";
import type { Judge } from "../verdicts/judge.ts";

/** By placeholder, without the angle brackets. */
type ExampleWords = Readonly<Record<string, string>>;

/** Replacements taken from the first discrepancy on one attribute. Empty for a dataset without discrepancies. */
export function chooseExampleWords({ events }: Dataset, judge: Judge): ExampleWords {
  const [first] = [...events.keys()]
    .flatMap((event) => judge.ofEvent(event))
    .filter(({ attribute, verdict }) => attribute !== "identity" && isDisagreement(verdict))
    .toSorted(judge.compare);
  const claim = first?.positions[0]?.claims[0];
  const event = first === undefined ? undefined : events.get(first.event);
  if (first === undefined || claim === undefined || event === undefined) return {};
  return {
    event: event.id,
    attribute: first.attribute,
    discrepancy: first.id,
    claim: claim.id,
    source: claim.source,
    words: titleWords(event.label["en"] ?? event.id).join(" "),
  };
}

/** Words of a title that need no quoting in a shell. */
const titleWords = (title: string): readonly string[] => title.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** Examples with the words of the default dataset; a placeholder without a replacement stays. */
export function fillExamples(examples: readonly Example[]): readonly Example[] {
  const words = JSON.parse(readFileSync(EXAMPLE_WORDS, "utf8")) as ExampleWords;
  return examples.map(([command, text]) => [
    command.replaceAll(/<([a-z]+)>/g, (placeholder, name: string) => words[name] ?? placeholder),
    text,
  ]);
}
