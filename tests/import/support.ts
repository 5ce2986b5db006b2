// Imports a table given as text, as a user would, and gives what it became.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

interface Report {
  readonly rows: Readonly<Record<"read" | "imported" | "reported" | "empty", number>>;
  readonly columns: readonly { readonly column: string; readonly role: string }[];
  readonly items: readonly { readonly label: string; readonly kind: string; readonly unit: string | null }[];
  readonly reported: readonly { readonly line: number; readonly value: string | null; readonly reason: string }[];
  readonly unused: readonly string[];
  readonly assumptions: readonly string[];
}

export const IN_ENGLISH = "the sources are assumed to be in English; use --lang if they are not";

/** Imports a file and gives what it became. What was made is valid, and each row read is accounted for, always. */
export async function importFile(bytes: string | Uint8Array, flags: readonly string[] = [], name = "table.csv") {
  const folder = makeFolder();
  const [file, out] = [join(folder, name), join(folder, "made")];
  writeFileSync(file, bytes);
  const { stdout, stderr, exitCode } = await run(["import", file, "--out", out, "--json", ...flags]);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  const report = JSON.parse(stdout) as Report;
  expect(report.rows.imported + report.rows.reported).toBe(report.rows.read);
  expect(await run(["validate", out])).toMatchObject({ exitCode: 0 });
  const claims = parseNdjson(readFolder(out)["claims.ndjson"] ?? "");
  return {
    ...report,
    out,
    kinds: Object.fromEntries(report.items.map(({ label, kind }) => [label, kind])),
    claims: claims.map((claim) => ["source", "event", "attribute", "value"].map((key) => String(claim[key])).join(" ")),
    reported: report.reported.map(({ line, value, reason }) => `${line} ${value ?? ""}: ${reason}`),
  };
}

export const refusalOf = async (
  bytes: string | Uint8Array,
  flags: readonly string[] = [],
  name = "table.csv",
): Promise<string> => {
  const file = join(makeFolder(), name);
  writeFileSync(file, bytes);
  const { stdout, stderr, exitCode } = await run(["import", file, "--dry-run", ...flags]);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  return stderr.replaceAll(file, name);
};

export const verdictsOf = async (out: string): Promise<readonly string[]> => {
  const { stdout } = await run(["discrepancies", "--dataset", out, "--json", "--verdict", "all"]);
  const { items } = JSON.parse(stdout) as {
    readonly items: readonly { readonly id: string; readonly verdict: string }[];
  };
  return items.map(({ id, verdict }) => `${verdict} ${id}`);
};
