// The schema of the output against what the commands print: everything obeys it, and it leaves nothing out.

import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { run } from "../support/run.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");
const HATTIN = join(FIXTURES, "hattin-1187");

const LINES = [
  "search battle",
  "search how many died",
  "search zzzz",
  "list",
  "list --from 1187 --to 1190",
  "timeline",
  "timeline --told-by letter",
  "show hattin",
  "discrepancies --verdict all",
  "explain hattin/date",
  "claims",
  "sources",
  "agreement",
  `verify --texts ${join(HATTIN, "texts")}`,
  `quote c2 --texts ${join(HATTIN, "texts")}`,
];

const { stdout: printed } = await run("schema --output");

/** The same schema, in which an object has no member that is not described. */
const strict = JSON.parse(printed, (_, member: unknown) =>
  typeof member === "object" && member !== null && "required" in member
    ? { additionalProperties: false, ...member }
    : member,
) as object;

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(strict);

test.each(LINES)("%s", async (line) => {
  for (const dataset of [HATTIN, join(FIXTURES, "krakatoa-1883")]) {
    const { stdout, stderr } = await run(`${line} --json --dataset ${dataset}`);
    const answer: unknown = JSON.parse(stdout === "" ? stderr : stdout);
    const kind = line.split(" ")[0] ?? "";
    const isValid = validate(answer);
    expect({ isValid, faults: isValid ? [] : faultsOf(stdout === "" ? "error" : kind) }).toEqual({
      isValid: true,
      faults: [],
    });
  }
});

/** What is wrong by the definition of the command itself, not by those of the others. */
const faultsOf = (kind: string): readonly string[] =>
  (validate.errors ?? [])
    .filter(({ schemaPath }) => schemaPath.includes(`/${kind}/`) || /\$defs\/(claim|finding|event)/.test(schemaPath))
    .map(({ instancePath, message, params }) => `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`);

test("what is not of this shape is refused", () => {
  expect(validate({ schemaVersion: "1.0", kind: "search", items: [{}] })).toBe(false);
});
