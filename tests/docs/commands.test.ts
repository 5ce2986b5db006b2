import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillExamples } from "../../src/cli/example-words.ts";
import { COMMANDS } from "../../src/commands/index.ts";
import { run, splitWords } from "../support/run.ts";

const FILE = join(import.meta.dirname, "../../docs/commands.md");

test("docs/commands.md is what the program generates", async () => {
  const { stdout: reference } = await run("man --format md");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(FILE, reference);
  expect(readFileSync(FILE, "utf8")).toBe(reference);
});

/** Examples that need a file, a folder or a terminal have their own tests. */
const NEEDS_MORE = /[<>|]|\$\(|\.\/|\.(json|ndjson|csv|md|txt)\b|^rashomon (browse|init|import|verify|mcp)\b/;

const EXAMPLES_OF = new Map(
  await Promise.all(
    COMMANDS.map(async ({ name, load }) => {
      const examples = fillExamples((await load()).examples).map(([command]) => command);
      return [name, examples] as const;
    }),
  ),
);
const EXAMPLES = [...EXAMPLES_OF.values()].flat();

test("no example has a placeholder that must be replaced before it runs", () => {
  expect(EXAMPLES.filter((command) => /<[a-z]/.test(command))).toEqual([]);
});

test.each(EXAMPLES.filter((command) => !NEEDS_MORE.test(command)))("the example works: %s", async (command) => {
  const [program, ...rest] = splitWords(command);
  const { exitCode, stdout, stderr } = await run(rest);
  expect({ program, stderr }).toEqual({ program: "rashomon", stderr: "" });
  expect(stdout).not.toBe("");
  expect(exitCode).toBe(command.includes("--exit-code") ? 1 : 0);
});

/** Examples on the dataset that `init ./mine` makes, and on nothing else. */
const needsOnlyInit = (command: string): boolean =>
  command.includes("./mine") && !/\.\/(?!mine\b)|[<>|]|\.(csv|json)\b|^(?!rashomon )| (init|import|mcp) /.test(command);

test.each(
  [...EXAMPLES_OF]
    .map(([name, examples]) => [name, examples.filter(needsOnlyInit)] as const)
    .filter(([, examples]) => examples.length > 0),
)("the examples of %s can be pasted one after the other after rashomon init", async (name, examples) => {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-examples-"));
  const paste = (line: string) =>
    run(splitWords(line.replace("rashomon ", "")).map((w) => w.replace("./mine", join(folder, "mine"))));
  await paste("rashomon init ./mine");
  if (name === "undo") await paste("rashomon remove claim gazette-2 --dataset ./mine");
  for (const line of examples) {
    const { exitCode, stderr } = await paste(line);
    expect({ line, exitCode, stderr }).toEqual({ line, exitCode: 0, stderr: expect.not.stringContaining("error") });
  }
  rmSync(folder, { recursive: true });
});

test("the examples of discrepancies with a file can be pasted one after the other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-examples-"));
  const examples = (EXAMPLES_OF.get("discrepancies") ?? []).filter((command) => command.includes("known.json"));
  for (const line of examples) {
    const words = splitWords(line.replace("rashomon ", "")).map((w) => (w === "known.json" ? join(folder, w) : w));
    expect({ line, ...(await run(words)) }).toMatchObject({ line, exitCode: 0, stderr: "" });
  }
  expect(examples.length).toBeGreaterThan(1);
  rmSync(folder, { recursive: true });
});

test("these commands have examples on one's own dataset", () => {
  const own = [...EXAMPLES_OF].filter(([, examples]) => examples.some(needsOnlyInit)).map(([name]) => name);
  expect(own).toEqual(["add", "edit", "remove", "rename", "merge", "undo", "validate"]);
});
