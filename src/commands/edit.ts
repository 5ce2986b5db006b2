// `edit`: sets or removes members of one record.

import { appendRecords, editRecords, recordsOf } from "../authoring/edit-dataset.ts";
import { readMember, requireMember, withMember } from "../authoring/edit-record.ts";
import type { Data } from "../model/is-record.ts";
import { requireStated } from "../cli/gate-claims.ts";
import { LIST_OF, type RecordKind } from "../authoring/references.ts";
import { defineCommand } from "../cli/context.ts";
import {
  KIND_ARGUMENT,
  requireKind,
  type RecordPlace,
  requireRecord,
  requireText,
  applyChange,
  TEXTS_FLAG,
} from "../cli/own-dataset.ts";
import { asText, listFlag, optionalArgument, pairsFlag, switchFlag, type OptionsOf } from "../cli/parameter.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import { type Addition, newValue } from "../cli/new-record.ts";
import { at } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { UsageError } from "../platform/errors.ts";

const PARAMETERS = {
  what: KIND_ARGUMENT,
  id: optionalArgument("<id>", "Its id", asText),
  set: pairsFlag("--set <field=value>", "A field and its new value", true, "--set hedge=about"),
  unset: listFlag("--unset <field>", "A field to remove", asText),
  new: switchFlag("--new", "Allow a claim's value to name a new term or entity"),
  texts: TEXTS_FLAG,
  dryRun: switchFlag("--dry-run", "Show what would change, and write nothing"),
};

type EditOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Changes fields of one source, event, entity, attribute, scope, term, claim or check of a dataset of your own. The value of a claim is read as import reads it. Separate the entries of a list with commas. title.ar is the title in Arabic. Everything else stays as it is, including the id of a claim. The whole dataset is checked before anything is written. rashomon undo reverses it.",
  examples: [
    ['rashomon edit claim gazette-2 --set value="about 9" --dataset ./mine', "Correct a value"],
    ["rashomon edit claim herald-2 --unset hedge --dataset ./mine", "Remove a field"],
    ['rashomon edit event mill-fire --set title.id="Kebakaran pabrik" --dataset ./mine', "A title in another language"],
    ["rashomon edit source herald --set derivedFrom=gazette --dataset ./mine", "Say which source it draws on"],
  ],
  parameters: PARAMETERS,
  async run(options, context) {
    const kind = requireKind("edit", options.what);
    const id = requireText("edit", "the id of the record", options.id);
    if (options.set.length === 0 && options.unset.length === 0)
      throw new UsageError("missing --set or --unset", ["--set field=value", "--unset field"]);
    for (const path of [...options.set.map(([name]) => name), ...options.unset])
      if (requireMember(kind, path) === "id")
        throw new UsageError("an id cannot be edited, since other records use it", [
          `rashomon rename ${kind} ${id} NEW changes it everywhere`,
        ]);
    return applyChange(
      {
        kind: "edit",
        query: { what: kind, id, set: Object.fromEntries(options.set), unset: options.unset },
        command: `edit ${kind} ${id}`,
        nothing: "Nothing was changed",
        isDry: options.dryRun,
        allowsMistakes: true,
        make: (dataset, texts) => {
          const found = requireRecord(texts, dataset, kind, id);
          return { texts: editOne(kind, found, options, dataset, texts), summary: `changed ${kind} "${found.id}"` };
        },
      },
      context,
    );
  },
});

function editOne(
  kind: RecordKind,
  { id, index }: RecordPlace,
  options: EditOptions,
  dataset: Dataset,
  texts: DatasetTexts,
): DatasetTexts {
  const list = LIST_OF[kind];
  // A record that is only used by claims is declared by its first edit, an attribute as what its values were taken for.
  const { kind: ofValues, dates = null } = (kind === "attribute" ? dataset.attributes.get(id) : undefined) ?? {};
  const known = { ...(ofValues && { kind: ofValues }), ...(dates && { dates }) };
  const declared = index === null ? appendRecords(texts, list, [{ id, ...known }]) : texts;
  const place = index ?? recordsOf(declared, list).length - 1;
  const old = at(recordsOf(declared, list), place);
  const { record, additions } = edited(kind, id, old, options, dataset);
  if (options.texts !== null) requireStated(record, dataset, options.texts);
  const made = additions.reduce((now, addition) => appendRecords(now, addition.list, [addition.record]), declared);
  return editRecords(made, list, (found, number) => (number === place ? record : found));
}

function edited(kind: RecordKind, id: string, old: Data, options: EditOptions, dataset: Dataset) {
  const language = dataset.defaultLanguage;
  const additions: Addition[] = [];
  const unset = options.unset.reduce((record, path) => withMember(record, path, undefined, language), old);
  const record = options.set.reduce((made, [path, text]) => {
    if (kind !== "claim" || path !== "value") return withMember(made, path, readMember(kind, path, text), language);
    const style = { dateOrder: null, decimal: null, century: null };
    const typed = { attribute: String(made["attribute"]), value: text, style, isNew: options.new };
    const { value, hedge, declared } = newValue(typed, dataset);
    additions.push(...declared);
    return { ...made, value, ...(hedge === null ? {} : { hedge }) };
  }, unset);
  // A claim without an id gets one from its content: the id is written down before the content changes.
  return { record: kind === "claim" && record["id"] === undefined ? { id, ...record } : record, additions };
}
