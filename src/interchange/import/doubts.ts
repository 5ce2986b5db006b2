// What may be meant otherwise than it was taken, and is not for a program to decide: years for columns, lists with slashes.

import type { Fact } from "./facts.ts";
import { hintOf } from "./hints.ts";
import { type AttributePlan, splitCell } from "./infer.ts";
import { cellText } from "./table.ts";

/** What to do where columns are years; null where fewer than two are. */
function describeYears(columns: readonly string[]): string | null {
  const years = columns.filter((name) => /^[12]\d{3}$/.test(name));
  if (years.length < 2) return null;
  const shown = years.length > 3 ? `${years.slice(0, 2).join(", ")} … ${years.at(-1) ?? ""}` : years.join(", ");
  return `columns are called as years are (${shown}): figures of one source for several years need a row each, with the year in a column “as of”`;
}

/** A sentence for each doubt; `columns` are those that stand for a source or an attribute of their own. */
export function describeDoubts(
  columns: readonly string[],
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
): readonly string[] {
  const years = describeYears(columns);
  return [...(years === null ? [] : [years]), ...describeDayNumbers(plans), ...describeLists(plans)];
}

/** A sentence for each attribute that is called a date and has figures: spreadsheets keep days as numbers. */
const describeDayNumbers = (plans: ReadonlyMap<AttributePlan, readonly Fact[]>): readonly string[] =>
  [...plans].flatMap(([{ attribute, kind }, facts]) =>
    kind === "count" && hintOf(attribute) === "date"
      ? [
          `${attribute}: called a date, and figures such as “${cellText(facts[0]?.value)}” are taken as counts; if a spreadsheet numbers its days so, save them as 1979-11-04`,
        ]
      : [],
  );

/** A sentence for each attribute with a value such as "A/B" where "A" is a value too. */
function describeLists(plans: ReadonlyMap<AttributePlan, readonly Fact[]>): readonly string[] {
  return [...plans].flatMap(([{ attribute, kind, separator }, facts]) => {
    if (separator !== null || (kind !== "name" && kind !== "term" && kind !== "entity")) return [];
    const values = new Set(facts.map(({ value }) => cellText(value)));
    for (const text of values) {
      const piece = text.includes("/")
        ? splitCell(text, "/").find((part) => part !== text && values.has(part))
        : undefined;
      if (piece === undefined) continue;
      const setting = JSON.stringify({ attributes: { [attribute]: { separator: "/" } } });
      return [
        `${attribute}: “${text}” may be a list, as “${piece}” stands alone too; if so, have ${setting} in a --mapping file`,
      ];
    }
    return [];
  });
}
