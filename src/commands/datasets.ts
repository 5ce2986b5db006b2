// `datasets`: the datasets that can be used.

import { must } from "../model/at.ts";
import { type KnownDataset, listDatasets } from "../dataset/list-datasets.ts";
import { languagePart } from "../model/locale-tag.ts";
import { localize } from "../model/lexicon.ts";
import { statedLanguage } from "../cli/open-session.ts";
import { loadPhrases } from "../model/phrases/index.ts";
import type { Phrases } from "../model/phrases/en.ts";
import { writeReport } from "../cli/output.ts";
import { type JsonRecord, NO_DATASET } from "../render/report.ts";
import { type Cell, hint, line, span, table, type View, numberColumn, plainCell } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";

export const createCommand = defineCommand({
  description:
    "Lists the datasets you can use: the bundled ones, the one that --dataset or RASHOMON_DATASET names, and those in this folder and its subfolders one level down.",
  examples: [
    ["rashomon datasets", "Everything that --dataset can name"],
    ["rashomon datasets --json", "The same for a script"],
  ],
  parameters: {},
  async run(_, context) {
    const { global, env, bundledDatasets } = context;
    const named = global.dataset ?? env["RASHOMON_DATASET"] ?? null;
    const wanted = named === null ? null : ([named, global.dataset === null ? "environment" : "flag"] as const);
    const known = await listDatasets(".", bundledDatasets, wanted);
    const stated = statedLanguage(context);
    const lang = stated === null ? null : languagePart(stated);
    const phrases = await loadPhrases(lang ?? "en");
    const chosen = known.find(({ isDefault }) => isDefault)?.dataset ?? null;
    return writeReport(
      {
        kind: "datasets",
        dataset: chosen ?? NO_DATASET,
        query: {},
        total: known.length,
        items: known.map((entry) => datasetShape(entry, lang)),
        columns: ["name", "id", "title", "version", "origin", "default", "sources", "events", "claims", "problem"],
        view: (limit) => viewDatasets(known.slice(0, limit), lang, phrases),
        cutNote: (rest) => phrases.next.more(rest),
      },
      context,
    );
  },
});

const titleOf = ({ dataset }: KnownDataset, lang: string | null): string | null =>
  dataset === null ? null : localize(dataset.title, lang ?? dataset.defaultLanguage, dataset.defaultLanguage);

function datasetShape(entry: KnownDataset, lang: string | null): JsonRecord {
  const { name, origin, isDefault, dataset, problem } = entry;
  return {
    name,
    id: dataset?.id ?? null,
    title: titleOf(entry, lang),
    version: dataset?.version ?? null,
    licence: dataset?.licence ?? null,
    languages: dataset?.languages.map(({ code }) => code) ?? [],
    origin,
    default: isDefault,
    sources: dataset?.sources.size ?? null,
    events: dataset?.events.size ?? null,
    claims: dataset?.claims.length ?? null,
    problem,
  };
}

function viewDatasets(known: readonly KnownDataset[], lang: string | null, { datasets: words, next }: Phrases): View {
  const rows = known.map((entry): readonly Cell[] => {
    const { name, isDefault, origin, dataset, problem } = entry;
    const what = dataset === null ? line(span(must(problem), "conflict")) : line(must(titleOf(entry, lang)));
    return [
      [line(span(name, "accent"), isDefault ? span(`  ${words.inUse}`, "dim") : "")],
      [what],
      plainCell(words.origins[origin]),
      ...[dataset?.sources.size, dataset?.events.size, dataset?.claims.length].map((n) => plainCell(n ?? "")),
    ];
  });
  const columns = [
    { head: words.dataset, min: 16 },
    { head: words.title, min: 16 },
    { head: words.from, grow: 0 },
    ...[words.sources, words.events, words.claims].map(numberColumn),
  ];
  return { blocks: [table(columns, rows), hint("rashomon init ./my-dataset", next.ownDataset)] };
}
