// What stands for `<event>` and the like in the examples of help: words of the dataset that is asked by default, chosen by
// the build, so that every example can be pasted and help reads no dataset.

import { readFileSync } from "node:fs";
import { EXAMPLE_WORDS } from "../bundled-data.ts";
import type { Example } from "./context.ts";
import type { Dataset } from "../model/dataset.ts";
import { isDisagreement } from "../model/verdict.ts";
import type { Judge } from "../verdicts/judge.ts";

/** By placeholder, without the angle brackets. */
type ExampleWords = Readonly<Record<string, string>>;

/** The placeholders filled from the first discrepancy on one attribute. Empty for a dataset without any. */
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

/** Words of a title that a shell takes as they are. */
const titleWords = (title: string): readonly string[] => title.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** Examples with the words of the default dataset; a placeholder that it has nothing for stays. */
export function fillExamples(examples: readonly Example[]): readonly Example[] {
  const words = JSON.parse(readFileSync(EXAMPLE_WORDS, "utf8")) as ExampleWords;
  return examples.map(({ command, text }) => ({
    command: command.replaceAll(/<([a-z]+)>/g, (placeholder, name: string) => words[name] ?? placeholder),
    text,
  }));
}
