// `claims`: the raw claims, filtered.

import type { Claim } from "../model/dataset.ts";
import { lazily } from "../render/report.ts";
import { type Cell, type Column, hint, line, paragraph, span, table, type View } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { asText, listFlag, type OptionsOf } from "../cli/parameter.ts";
import { claimShape } from "../present/json-shapes.ts";
import { attributeTitle, inferredSpans, placeOf, sourceSpan } from "../present/discrepancy-text.ts";
import type { Session } from "../present/session.ts";
import { reporting, requireEvent, requireId } from "../cli/open-session.ts";

const PARAMETERS = {
  source: listFlag("--source <id>", "Only claims of these sources", asText),
  event: listFlag("--event <id>", "Only claims about these events", asText),
  attribute: listFlag("--attribute <id>", "Only claims about these attributes", asText),
  scope: listFlag("--scope <id>", "Only claims in these scopes", asText),
  entity: listFlag("--entity <id>", "Only claims that name these entities", asText),
};

type ClaimOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description: "Lists claims: which source states what about which event, in which words, and where in its text.",
  examples: [
    ["rashomon claims --source <source>", "Everything that one source states"],
    ["rashomon claims --attribute <attribute>", "What all sources state about one attribute"],
    ["rashomon claims --format ndjson", "One claim per line, for scripts"],
  ],
  parameters: PARAMETERS,
  run: reporting((options, session) => {
    const claims = selectClaims(options, session);
    const { source: sources, event: events, attribute: attributes, scope: scopes, entity: entities } = options;
    return {
      kind: "claims",
      query: { sources, events, attributes, scopes, entities },
      total: claims.length,
      items: lazily(claims, (claim) => claimShape(claim, session.dataset, session.labels)),
      cutToScreen: true,
      columns: CLAIM_COLUMNS,
      view: (limit) => viewClaims(claims.slice(0, limit), session),
    };
  }),
});

function selectClaims(options: ClaimOptions, { dataset }: Session): readonly Claim[] {
  const sources = options.source.map((id) => requireId("source", dataset.sources, id));
  const events = options.event.map((id) => requireEvent(dataset, id));
  const attributes = options.attribute.map((id) => requireId("attribute", dataset.attributes, id));
  const scopes = options.scope.map((id) => requireId("scope", dataset.scopes, id));
  const entities = options.entity.map((id) => requireId("entity", dataset.entities, id));
  const allows = (wanted: readonly string[], value: string | null): boolean =>
    wanted.length === 0 || (value !== null && wanted.includes(value));
  return dataset.claims.filter(
    (claim) =>
      allows(sources, claim.source) &&
      allows(events, claim.event) &&
      allows(attributes, claim.attribute) &&
      allows(scopes, claim.scope) &&
      (entities.length === 0 || entities.some((entity) => names(claim, entity))),
  );
}

const names = (claim: Claim, entity: string): boolean =>
  claim.mentions.includes(entity) ||
  claim.attributedTo === entity ||
  (claim.value.kind === "entity" && claim.value.id === entity);

const CLAIM_COLUMNS =
  "id,source,event,attribute,scope,kind,value,display,stated,statement,locator.paragraph,locator.sentence,hedge,mood,attributedTo,basis,asOf".split(
    ",",
  );

function viewClaims(claims: readonly Claim[], { dataset, labels }: Session): View {
  const [first] = claims;
  const words = labels.phrases.claims;
  if (!first) return { blocks: [paragraph(line(words.none))] };
  const rows = claims.map((claim): readonly Cell[] => [
    [
      line(sourceSpan(claim.source, dataset, labels.source(claim.source)), span(` ${placeOf(claim.locator)}`, "dim")),
      line(span(claim.id, "dim")),
    ],
    [line(span(labels.event(claim.event), "strong")), line(span(attributeTitle(claim, labels), "dim"))],
    [line(labels.statement(claim), ...inferredSpans(claim, labels))],
    [line(span(claim.stated ?? "", "dim"))],
  ]);
  const columns: readonly Column[] = [
    { head: words.source, min: 10, grow: 0 },
    { head: words.eventAndAttribute, min: 16 },
    { head: words.claim, min: 20, grow: 2 },
    { head: words.inItsWords, min: 12 },
  ];
  return { blocks: [table(columns, rows), hint(`rashomon show ${first.event}`, labels.phrases.next.event)] };
}
