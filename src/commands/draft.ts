// `draft`: from texts to claims. Finds what can become a claim, shows the texts side by side, and accepts only what the texts say.

import { shellWord } from "../cli/suggested-command.ts";
import { openDraftDataset, saveDraftSources, createTextReader } from "../cli/draft-sources.ts";
import { type DraftSources, openDraftSources } from "../cli/draft-sources.ts";
import { leftReport, type Drafted, draftReport } from "../cli/draft-report.ts";
import { printRecords } from "../cli/draft-table.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { asPath, asPlace, asText, switchFlag, valueFlag, type OptionsOf } from "../cli/parameter.ts";
import { writeReport, isSpoken, openPaint } from "../cli/output.ts";
import { compareCandidates } from "../drafting/compare-candidates.ts";
import { type DraftedPassage, draftTexts } from "../drafting/draft-texts.ts";
import { recordsOf } from "../drafting/candidate-record.ts";
import { briefRules, briefText } from "../drafting/write-brief.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Screen } from "../platform/streams.ts";
import { loadEdtf } from "../model/values/date.ts";
import { UsageError } from "../platform/errors.ts";
import { stripControls } from "../render/text.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { must } from "../model/at.ts";

const PARAMETERS = {
  texts: valueFlag("--texts <dir>", "Folder with the texts", asPath),
  out: { ...valueFlag("--out <dir>", "Dataset to fill; created if it does not exist", asPlace), short: "-o" },
  brief: switchFlag("--brief", "Print numbered passages, the format and the rules for an assistant"),
  left: switchFlag("--left", "List sentences with figures, dates or names that no claim cites"),
  language: valueFlag("--language <tag>", "Language of the texts, such as en, if it is not recognised", asText),
  encoding: valueFlag("--encoding <name>", "Encoding of the texts, if not UTF-8, such as windows-1252", asText),
};

type DraftOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Finds what can become a claim in texts: dates, lengths of time, figures, measures and names, each with its sentence and a proposed attribute, and passages of several texts on the same subject under a proposed event. Texts are plain text, Markdown and saved pages, one file per source. Nothing becomes a claim until you accept it: with --out on a terminal, you decide by pressing keys; --format csv gives a table to edit and import; --brief gives an assistant the passages and the rules, and import --texts reads its answer and refuses what is not in the texts.",
  examples: [
    ["rashomon draft --texts ./articles", "Show what is found, and where the texts differ"],
    ["rashomon draft --texts ./articles --out ./mine", "Decide candidate by candidate; you can stop and resume"],
    ["rashomon draft --texts ./articles --format csv > claims.csv", "A table to edit and import"],
    ["rashomon draft --texts ./articles --brief > brief.md", "The passages and rules for an assistant"],
    ["rashomon draft --texts ./articles --out ./mine --left", "Sentences that no claim cites yet"],
  ],
  parameters: PARAMETERS,
  async run(options, context) {
    const { texts, language, encoding } = options;
    if (texts === null) throw new UsageError("missing --texts", ["--texts DIR names the folder that holds them"]);
    const out = options.out ?? context.global.dataset;
    if (options.left && out === null) throw new UsageError("missing --out", ["--out DIR names the dataset"]);
    await loadEdtf();
    const dataset = await openDraftDataset(out);
    const sources = openDraftSources({ texts, language, encoding }, dataset);
    if (options.brief) return writeBrief(texts, sources, context);
    const rounds = draftTexts(sources.open, new Set(dataset?.events.keys()), tellRounds(sources, context));
    if (["csv", "tsv", "ndjson"].includes(context.global.format ?? "") && !options.left)
      return printRecords(rounds, sources, context);
    const drafted = collect(rounds, sources);
    if (options.left) return writeReport(leftReport(drafted, requireDataset(dataset, out), { texts, out }), context);
    return decideOrReport({ ...options, texts, out }, drafted, sources, dataset, context);
  },
});

function requireDataset(dataset: Dataset | null, out: string | null): Dataset {
  if (dataset !== null) return dataset;
  throw new UsageError(`no dataset in "${must(out)}" yet`, ["rashomon draft --texts DIR --out DIR starts it"]);
}

const ROUNDS = { 1: "Reading", 2: "Finding candidates in" } as const;

const tellRounds =
  ({ files }: DraftSources, { streams }: Context) =>
  (round: 1 | 2, done: number): void =>
    streams.progress(`${ROUNDS[round]} ${done} of ${files.length} texts …`);

function collect(rounds: ReturnType<typeof draftTexts>, sources: DraftSources): Drafted {
  const passages: DraftedPassage[] = [];
  const texts: Drafted["texts"][number][] = [];
  for (const { text, passages: own } of rounds) {
    for (const passage of own) passages.push(passage);
    const { id, language, published, segments } = text;
    const candidates = own.flatMap((passage) => passage.candidates).length;
    texts.push({ id, language, published, sentences: segments.length, candidates });
  }
  return { passages, texts, problems: sources.problems() };
}

async function writeBrief(folder: string, sources: DraftSources, { streams }: Context): Promise<ExitCode> {
  streams.stdout.write(briefRules("answer.ndjson", stripControls(shellWord(folder))));
  for (const open of sources.open) {
    const text = open();
    if (text !== null) streams.stdout.write(briefText(text));
  }
  for (const { file, reason } of sources.problems())
    streams.stderr.write(`${stripControls(`warning: ${file}: ${reason}`)}\n`);
  return ExitCode.done;
}

type Asked = DraftOptions & { readonly texts: string; readonly out: string | null };

async function decideOrReport(
  asked: Asked,
  drafted: Drafted,
  sources: DraftSources,
  dataset: Dataset | null,
  context: Context,
): Promise<ExitCode> {
  const compared = compareCandidates(drafted.passages);
  const { out } = asked;
  if (out === null) return writeReport(draftReport(drafted, compared, asked, null), context);
  const saved = await saveDraftSources(out, dataset, sources, drafted.passages.flatMap(recordsOf));
  const screen = screenOf(context);
  if (screen !== null) return decideOn(screen, out, saved.dataset, drafted, sources, context);
  return writeReport(draftReport(drafted, compared, asked, saved), context);
}

/** The terminal to decide on; null for a pipe, if a format was asked for, and if the terminal cannot be drawn on. */
function screenOf({ streams, env, global, terminal }: Context): Screen | null {
  return global.format !== null || !terminal.isTerminal || isSpoken(env) ? null : streams.screen();
}

async function decideOn(
  screen: Screen,
  path: string,
  dataset: Dataset,
  { passages }: Drafted,
  sources: DraftSources,
  context: Context,
): Promise<ExitCode> {
  const { streams } = context;
  const [{ runDraftSession }, { listItems }, decide] = await Promise.all([
    import("../browse/draft/draft-session.ts"),
    import("../browse/draft/draft-model.ts"),
    import("../cli/draft-decide.ts"),
  ]);
  const items = listItems(passages);
  const last = await runDraftSession(decide.startState(items, dataset, path), {
    screen,
    keyboard: streams.stdin,
    paint: await openPaint(context),
    refuse: decide.createRefuse(dataset, createTextReader(sources)),
    perform: decide.createPerformer(path, items),
    save: decide.createSaver(path),
  });
  const taken = [...last.decisions.values()].filter(({ type }) => type === "accepted").length;
  const place = stripControls(shellWord(path));
  streams.stderr.write(`${taken} claims in ${place}; ${items.length - last.decisions.size} candidates are left\n`);
  streams.stderr.write(`next: rashomon discrepancies --dataset ${place}\n`);
  return ExitCode.done;
}
