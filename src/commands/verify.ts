// `verify`: checks claims against the texts that they were drawn from, if the user has those texts.

import { tally } from "../model/groups.ts";
import { openFolder, readSourceText } from "../dataset/texts.ts";
import { isFault, type Verified, verifyClaim, type VerifyStatus } from "../dataset/texts-verify.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Dataset } from "../model/dataset.ts";
import { writeReport } from "../cli/output.ts";
import type { JsonRecord } from "../render/report.ts";
import type { Block, Cell, Column, Line, View } from "../render/view.ts";
import { hint, line, paragraph, plainCell, span, table } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { asPath, asText, listFlag, valueFlag } from "../cli/parameter.ts";
import { placeOf } from "../present/discrepancy-text.ts";
import { requireId } from "../cli/open-session.ts";

export const createCommand = defineCommand({
  description:
    "Checks the claims against the source texts, if you have them: that the text is unchanged (by its SHA-256), that the sentence exists and that it contains the stated words. A changed text is reported separately from missing words. Exit 1 if a check fails. Only files in the folder are read.",
  examples: [
    ["rashomon verify --texts ./texts", "Every claim"],
    ["rashomon verify --texts ./texts --source <source>", "The claims of one source"],
  ],
  parameters: {
    texts: valueFlag("--texts <dir>", "Folder with the texts that sources.json names", asPath),
    source: listFlag("--source <id>", "Only claims of these sources", asText),
  },
  async run({ texts, source }, context) {
    const folder = requireFolder(texts);
    const dataset = await context.dataset();
    const only = source.map((id) => requireId("source", dataset.sources, id));
    const { states, claims } = verifyAll(dataset, folder, only);
    await writeReport(
      {
        kind: "verify",
        dataset,
        query: { texts, sources: source },
        total: claims.length,
        items: claims.map(verifiedShape),
        extra: {
          texts: states.map((state) => ({ ...state })),
          counts: Object.fromEntries(countStatuses(claims)),
          faults: claims.filter(isFault).length,
        },
        columns: ["claim", "source", "status", "stated", "locator.paragraph", "locator.sentence", "message"],
        view: (limit) => viewVerification(states, claims, limit),
      },
      context,
    );
    return claims.some(isFault) ? ExitCode.nothing : ExitCode.done;
  },
});

/** The state of the text of each source. */
interface TextState {
  readonly source: string;
  readonly file: string | null;
  /** `same`, `changed`, `unhashed` (no hash to compare with), or why the text cannot be read. */
  readonly state: "same" | "changed" | "unhashed" | "unreadable";
  readonly reason: string | null;
  readonly sha256: string | null;
  /** Whether sentences are numbered, or only paragraphs. */
  readonly isNumbered: boolean;
}

/** The folder of `--texts`, resolved. Throws `UsageError` and `DataError`. */
export function requireFolder(texts: string | null): string {
  if (texts === null) throw new UsageError("missing --texts", ["--texts DIR names the folder that holds them"]);
  return openFolder(texts);
}

function verifyAll(dataset: Dataset, folder: string, only: readonly string[]) {
  const states: TextState[] = [];
  const claims: Verified[] = [];
  for (const source of dataset.sources.values()) {
    if (only.length > 0 && !only.includes(source.id)) continue;
    const text = readSourceText(folder, source);
    states.push({ source: source.id, file: source.file, ...stateOf(text) });
    for (const claim of dataset.claims) if (claim.source === source.id) claims.push(verifyClaim(claim, text));
  }
  return { states, claims };
}

function stateOf(text: ReturnType<typeof readSourceText>): Omit<TextState, "source" | "file"> {
  if ("reason" in text) return { state: "unreadable", reason: text.reason, sha256: null, isNumbered: false };
  const { isSame, sha256, isNumbered } = text;
  const state = isSame === null ? "unhashed" : isSame ? "same" : "changed";
  return { state, reason: null, sha256, isNumbered };
}

export const verifiedShape = ({ claim, status, found, message }: Verified): JsonRecord => ({
  claim: claim.id,
  source: claim.source,
  status,
  stated: claim.stated,
  locator: claim.locator && { paragraph: claim.locator.paragraph, sentence: claim.locator.sentence },
  found: found.map(({ paragraph, sentence }) => ({ paragraph, sentence })),
  message,
});

function countStatuses(claims: readonly Verified[]): ReadonlyMap<VerifyStatus, number> {
  const counts = new Map<VerifyStatus, number>();
  for (const { status } of claims) tally(counts, status);
  return counts;
}

function viewVerification(texts: readonly TextState[], claims: readonly Verified[], limit: number): View {
  const faults = claims.filter((verified) => isFault(verified) && verified.status !== "no-text").slice(0, limit);
  const counts = [...countStatuses(claims)].map(([status, count]) => `${count} ${status}`).join(" · ");
  const blocks: readonly Block[] = [
    textsBlock(texts, claims),
    ...(faults.length === 0 ? [] : [paragraph(...faults.map(faultLine))]),
    paragraph(line(counts)),
  ];
  const [first] = faults.length > 0 ? faults : claims;
  if (first === undefined) return { blocks };
  const command = `rashomon quote ${first.claim.id} --texts DIR`;
  return { blocks: [...blocks, hint(command, "the passage, with the stated words marked")] };
}

const faultLine = ({ claim, status, message }: Verified): Line =>
  line(span(`${claim.id} `, "accent"), span(placeOf(claim.locator), "dim"), span(` ${status}: `, "conflict"), message);

function textsBlock(texts: readonly TextState[], claims: readonly Verified[]): Block {
  const numbers = ["Claims", "Hold", "Do not", "Unstated"].map((head): Column => ({ head, align: "right", grow: 0 }));
  return table(
    [{ head: "Source", min: 12 }, { head: "Text", min: 16, grow: 2 }, ...numbers],
    texts.map((text) => textRow(text, claims)),
  );
}

const STATES: Readonly<Record<TextState["state"], string>> = {
  same: "= unchanged",
  changed: "≠ changed since it was read",
  unhashed: "found, but there is no hash to compare with",
  unreadable: "",
};

function textRow({ source, file, state, reason, isNumbered }: TextState, claims: readonly Verified[]): readonly Cell[] {
  const own = claims.filter(({ claim }) => claim.source === source);
  const faults = own.filter(isFault).length;
  const unstated = own.filter(({ status }) => status === "unstated").length;
  const tone = state === "same" ? "agreement" : state === "unhashed" ? "dim" : "conflict";
  const numbered =
    state === "same" && !isNumbered
      ? [line(span("its sentences are split differently now, so only paragraphs are compared", "caution"))]
      : [];
  return [
    [line(span(source, "accent"))],
    [line(file ?? ""), line(span(reason ?? STATES[state], tone)), ...numbered],
    ...[own.length, own.length - faults - unstated, faults, unstated].map(plainCell),
  ];
}
