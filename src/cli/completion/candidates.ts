// Words that may come next on a command line, each with its meaning.

import type { Labels } from "../../model/labels.ts";
import type { Finding } from "../../verdicts/types.ts";
import { bundledIds } from "../../dataset/locate.ts";
import type { Context } from "../context.ts";
import type { Labelled } from "../../model/dataset.ts";
import { HELP_TOPICS } from "../help-topics.ts";
import type { Parameter } from "../parameter.ts";
import { attributeTitle } from "../../present/discrepancy-text.ts";
import type { Session } from "../../present/session.ts";
import { openSession } from "../open-session.ts";

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Candidates, or the instruction to use the shell's own completion of files. */
export type Candidates = readonly Candidate[] | "files";

type Lookup = (context: Context) => Promise<Candidates> | Candidates;

const inDataset =
  (list: (session: Session) => Iterable<Candidate>): Lookup =>
  async (context) => [...list(await openSession(context))];

const labelled = (
  records: ReadonlyMap<string, Pick<Labelled, "id">>,
  label: (id: string) => string,
): readonly Candidate[] => [...records.keys()].map((id) => ({ value: id, description: label(id) }));

const events = inDataset(({ dataset, labels }) => labelled(dataset.events, (id) => labels.event(id)));
const attributes = inDataset(({ dataset, labels }) => labelled(dataset.attributes, (id) => labels.attribute(id)));
const sources = inDataset(({ dataset, labels }) => labelled(dataset.sources, (id) => labels.source(id)));

const findingCandidate = (finding: Finding, labels: Labels): Candidate => ({
  value: finding.id,
  description: `${finding.verdict}: ${labels.event(finding.event)}, ${attributeTitle(finding, labels)}`,
});

const findings = inDataset(({ judge, labels }) => judge.all().map((finding) => findingCandidate(finding, labels)));
const claims = inDataset(({ dataset, labels }) =>
  dataset.claims.map((claim) => ({ value: claim.id, description: labels.statement(claim) })),
);

const datasets: Lookup = ({ bundledDatasets }) =>
  bundledIds(bundledDatasets).map((id) => ({ value: id, description: "comes with the program" }));

const commandsAndTopics: Lookup = ({ commands }) => [
  ...listCommands(commands),
  ...[...HELP_TOPICS.keys()].map((value) => ({ value, description: "topic" })),
];

/** By the name of a flag or an argument, else by the word between its brackets. */
const LOOKUPS: Readonly<Record<string, Lookup>> = {
  event: events,
  attribute: attributes,
  "event|attribute": async (context) => [
    ...((await events(context)) as readonly Candidate[]),
    ...((await attributes(context)) as readonly Candidate[]),
  ],
  source: sources,
  "covered-by": sources,
  between: sources,
  without: sources,
  scope: inDataset(({ dataset, labels }) => labelled(dataset.scopes, (id) => labels.scope(id))),
  entity: inDataset(({ dataset, labels }) => labelled(dataset.entities, (id) => labels.entity(id))),
  discrepancy: findings,
  claim: claims,
  "claim|discrepancy": async (context) => [
    ...((await findings(context)) as readonly Candidate[]),
    ...((await claims(context)) as readonly Candidate[]),
  ],
  lang: inDataset(({ dataset }) => dataset.languages.map(({ code, label }) => ({ value: code, description: label }))),
  dataset: datasets,
  topic: commandsAndTopics,
  file: () => "files",
  folder: () => "files",
  path: () => "files",
};

/** The known values of a parameter. */
export async function listValues(parameter: Parameter<unknown>, context: Context): Promise<Candidates> {
  if (parameter.choices.length > 0) return parameter.choices.map((value) => ({ value, description: "" }));
  const [name, placeholder] = namesOf(parameter);
  return (await (LOOKUPS[name] ?? LOOKUPS[placeholder])?.(context)) ?? [];
}

/** "--covered-by <id>" → covered-by, id; "<event>" → event, event. */
function namesOf({ usage }: Parameter<unknown>): readonly [name: string, placeholder: string] {
  const placeholder = /[<[]([^>\].]*)/.exec(usage)?.[1] ?? "";
  return [/^--([a-z-]+)/.exec(usage)?.[1] ?? placeholder, placeholder];
}

/** The commands listed in help. */
export const listCommands = (commands: Context["commands"]): readonly Candidate[] =>
  commands.filter(({ group }) => group !== null).map(({ name, summary }) => ({ value: name, description: summary }));
