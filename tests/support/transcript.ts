// Transcripts: what a person types, the output and the exit code, kept in tests/golden/ for anyone to read. `UPDATE_GOLDEN=1
// npm test` rewrites them after an intended change.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Outcome, run, type RunOptions, splitWords } from "./run.ts";

export interface TranscriptCase {
  /** What it shows; unique in its file. */
  readonly title: string;
  /** Without the `rashomon` in front. */
  readonly command: string;
  readonly options?: RunOptions;
}

const GOLDEN = join(import.meta.dirname, "../golden");
const IS_UPDATING = process.env["UPDATE_GOLDEN"] === "1";

/** One test per case against `tests/golden/<name>.md`. */
export function describeTranscripts(name: string, title: string, cases: readonly TranscriptCase[]): void {
  const file = join(GOLDEN, `${name}.md`);
  const made: string[] = [];
  describe(title, () => {
    const kept = IS_UPDATING ? new Map<string, string>() : readSections(file);
    for (const current of cases) {
      test(current.title, async () => {
        const section = formatSection(current, await run(splitWords(current.command), current.options));
        made.push(section);
        if (!IS_UPDATING) expect(section).toBe(kept.get(current.title));
      });
    }
    test("the file has these cases and no others", () => {
      if (!IS_UPDATING) expect([...kept.keys()]).toEqual(cases.map((current) => current.title));
    });
    if (IS_UPDATING) afterAll(() => writeFileSync(file, `# ${title}\n\n${made.join("\n")}`));
  });
}

function formatSection({ title, command, options = {} }: TranscriptCase, outcome: Outcome): string {
  const { stdout, stderr, exitCode, paged } = outcome;
  const prompt = `$ ${["rashomon", command].join(" ").trim()}`;
  const output = [stdout, block("pager", paged), block("stderr", stderr)].filter((part) => part !== "").join("");
  return `## ${title}\n\n${setting(options)}\`\`\`console\n${prompt}\n${output}[exit ${exitCode}]\n\`\`\`\n`;
}

/** What differs from a pipe of 80 columns. */
function setting({ tty = false, width, env = {}, stdin }: RunOptions): string {
  const parts = [
    ...(tty ? [`a terminal ${width ?? 80} columns wide`] : width === undefined ? [] : [`${width} columns`]),
    ...Object.entries(env).map(([key, value]) => `${key}=${value ?? ""}`),
    ...(stdin === undefined ? [] : ["with input"]),
  ];
  return parts.length > 0 ? `On ${parts.join(", ")}:\n\n` : "";
}

const block = (name: string, text: string): string => (text === "" ? "" : `--- ${name}\n${text}`);

function readSections(file: string): ReadonlyMap<string, string> {
  const [, ...sections] = `\n${readFileSync(file, "utf8")}`.split(/\n(?=## )/);
  return new Map(sections.map((section) => [/^## (.*)/.exec(section)?.[1] ?? "", `${section.trimEnd()}\n`]));
}
