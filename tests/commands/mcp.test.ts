// The server as a client of the official SDK meets it: a process of its own, over its standard input and output.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../support/run.ts";

const ROOT = join(import.meta.dirname, "../..");
const HATTIN = join(ROOT, "tests/fixtures/hattin-1187");
const TEXTS = join(HATTIN, "texts");
const SERVER = [join(ROOT, "bin/rashomon.js"), "mcp", "--dataset", HATTIN];

const client = new Client({ name: "test", version: "1" });

beforeAll(() =>
  client.connect(new StdioClientTransport({ command: process.execPath, args: [...SERVER, "--texts", TEXTS] })),
);
afterAll(() => client.close());

async function call(name: string, given: Record<string, unknown> = {}): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  return { text: (content as [{ text: string }])[0].text, isError: isError === true };
}

const errorOf = ({ text, isError }: { text: string; isError: boolean }): string => {
  expect(isError).toBe(true);
  return (JSON.parse(text) as { error: { message: string } }).error.message;
};

/** Each tool, what it is called with, and the command line that must print the same. */
const CALLS: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
  [
    "search",
    { words: "where was the battle", all: true },
    ["search", "where was the battle", "--all", "--limit", "20"],
  ],
  ["list", { from: 1187, to: "1188" }, ["list", "--from", "1187", "--to", "1188", "--limit", "20"]],
  ["show", { event: "hattin", lang: "ar" }, ["show", "hattin", "--lang", "ar"]],
  [
    "discrepancies",
    { verdict: ["conflict", "scope"], limit: 2 },
    ["discrepancies", "--verdict", "conflict,scope", "--limit", "2"],
  ],
  ["explain", { discrepancy: "hattin/date" }, ["explain", "hattin/date"]],
  [
    "claims",
    { event: ["hattin"], fields: ["id", "display"], limit: 0 },
    ["claims", "--event", "hattin", "--fields", "id,display"],
  ],
  ["quote", { what: "c2" }, ["quote", "c2", "--texts", TEXTS]],
  ["verify", { limit: 0 }, ["verify", "--texts", TEXTS]],
];

test.each(CALLS)("%s answers what the command prints", async (name, given, argv) => {
  const { text, isError } = await call(name, given);
  const { stdout } = await run([...argv, "--json", "--dataset", HATTIN]);
  expect(isError).toBe(false);
  expect(JSON.parse(text)).toEqual(JSON.parse(stdout));
});

test("the tools are the reading commands, say so, and take no file or folder", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual(CALLS.map(([name]) => name).sort());
  for (const { annotations, inputSchema } of tools) {
    expect(annotations?.readOnlyHint).toBe(true);
    expect(Object.keys(inputSchema.properties ?? {}).join(" ")).not.toMatch(/baseline|stream|texts|out\b/i);
  }
  const find = tools.find(({ name }) => name === "discrepancies");
  expect(find?.inputSchema.properties?.["level"]).toMatchObject({
    type: "array",
    items: { enum: expect.arrayContaining(["major"]) },
  });
  expect(tools.find(({ name }) => name === "explain")?.inputSchema.required).toEqual(["discrepancy"]);
});

test("the instructions name the sources and say how to use them", () => {
  expect(client.getInstructions()).toContain("رواية");
  expect(client.getInstructions()).toMatch(/never says which of them is right/);
});

test("what cannot be answered is an error with a reason, and the server goes on", async () => {
  expect(errorOf(await call("show", { event: "no-such-battle" }))).toContain("no-such-battle");
  expect(errorOf(await call("show"))).toContain('missing argument "event"');
  expect(errorOf(await call("list", { from: "some day" }))).toContain('"some day" is not a date');
  expect(errorOf(await call("discrepancies", { writeBaseline: "/tmp/x" }))).toContain("writeBaseline");
  expect(errorOf(await call("claims", { source: { id: "letter" } }))).toContain("source");
  expect(errorOf(await call("remove", { id: "c1" }))).toContain("remove");
  expect((await call("list")).isError).toBe(false);
});

test("every request is answered before the end, and nothing else is written", () => {
  const ask = (id: number, params: object): string =>
    JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params });
  const asked = [
    ask(1, { name: "explain", arguments: { discrepancy: "hattin/date" } }),
    "no message",
    ask(2, { name: "verify", arguments: {} }),
  ];
  const { stdout, status, stderr } = spawnSync(process.execPath, SERVER, {
    input: `${asked.join("\n")}\n`,
    encoding: "utf8",
  });
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: number; result: { isError?: boolean; content: [{ text: string }] } });
  expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([1, 2]));
  expect(answers.find(({ id }) => id === 2)?.result.content[0].text).toContain("--texts DIR");
  expect([status, stderr]).toEqual([0, ""]);
});

test("no other command loads it", () => {
  const dist = join(ROOT, "dist");
  const holders = readdirSync(dist).filter(
    (name) => name.endsWith(".js") && readFileSync(join(dist, name), "latin1").includes("tools/call"),
  );
  expect(holders).toEqual([expect.stringMatching(/^mcp-.*\.js$/)]);
});
