import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { completionScript, SHELLS, type Shell } from "../../src/commands/completion.ts";
import { KRAKATOA } from "../contract/ask.ts";
import { run } from "../support/run.ts";

/** What `__complete` offers for a line; the last word is being typed. */
async function complete(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await run(["__complete", ...words.map((word) => `=${word}`)], {
    env: { RASHOMON_DATASET: KRAKATOA },
  });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return stdout.split("\n").slice(0, -1);
}

const valuesOf = async (...words: readonly string[]) => (await complete(...words)).map((line) => line.split("\t")[0]);

describe("what may come next", () => {
  test("commands, with what they do", async () => {
    expect(await complete("expl")).toEqual(["explain\tExplain a verdict, step by step"]);
    expect(await valuesOf("")).not.toContain("__complete");
  });

  test("flags of the command, and those of every command", async () => {
    expect(await valuesOf("timeline", "--l")).toEqual(["--lanes", "--lang", "--limit", "--links"]);
    expect(await valuesOf("--dat")).toEqual(["--dataset"]);
    expect(await valuesOf("list", "--he")).toEqual(["--help"]);
  });

  test("words that a flag accepts", async () => {
    expect(await valuesOf("discrepancies", "--level", "m")).toEqual(["major", "moderate", "minor"]);
    expect(await valuesOf("--format", "n")).toEqual(["ndjson"]);
    expect(await valuesOf("cite", "--style", "b")).toEqual(["bibtex"]);
    expect(await valuesOf("completion", "")).toEqual(["bash", "zsh", "fish"]);
    expect(await valuesOf("list", "-f", "nd")).toEqual(["ndjson"]);
    expect(await valuesOf("-qf", "nd")).toEqual(["ndjson"]);
    expect(await valuesOf("-n", "3", "expl")).toEqual(["explain"]);
  });

  test("ids, with titles", async () => {
    expect(await complete("show", "great-e")).toEqual(["great-eruption\tThe great eruption"]);
    expect(await valuesOf("list", "--covered-by", "")).toEqual(["report", "log", "gazette", "almanac"]);
    expect(await valuesOf("claims", "--attribute", "dea")).toEqual(["deaths"]);
    expect(await valuesOf("explain", "great-eruption/da")).toEqual(["great-eruption/date"]);
    expect((await valuesOf("cite", "")).length).toBeGreaterThan(20);
  });

  test("lists go on after a comma, and name nothing twice", async () => {
    expect(await valuesOf("list", "--source", "report,")).toEqual(["report,log", "report,gazette", "report,almanac"]);
    expect(await valuesOf("list", "--source=report,g")).toEqual(["--source=report,gazette"]);
  });

  test("the dataset and the language of the line itself", async () => {
    const siege = join(import.meta.dirname, "../fixtures/constantinople-1453");
    expect(await complete("--dataset", siege, "--lang", "tr", "show", "church")).toEqual([
      "church-union\tKiliselerin birleşmesinin ilanı",
    ]);
  });

  test("files, where a file is expected", async () => {
    expect(await complete("discrepancies", "--baseline", "")).toEqual([":files"]);
    expect(await complete("--dataset", "./")).toEqual([":files"]);
    expect(await complete("export", "-qo", "")).toEqual([":files"]);
  });

  test("nothing if nothing is known, and no error messages", async () => {
    expect(await complete("list", "--from", "19")).toEqual([]);
    expect(await complete("sources", "report", "")).toEqual([]);
    expect(await complete("--dataset", "./no/such/place", "show", "")).toEqual([]);
    expect(await complete("nonsense", "more", "")).toEqual([]);
  });
});

const FOLDER = mkdtempSync(join(tmpdir(), "rashomon-completion-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const PROGRAM = join(FOLDER, "rashomon");
writeFileSync(
  PROGRAM,
  `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, "../../bin/rashomon.js")}" "$@"\n`,
);
chmodSync(PROGRAM, 0o755);

const ENV = { ...process.env, PATH: `${FOLDER}:${process.env["PATH"] ?? ""}`, RASHOMON_DATASET: KRAKATOA };

const isInstalled = (shell: Shell): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

/** How each shell is asked without a terminal: a script that prints candidates for the words of its arguments. */
const ASK: Readonly<Record<Shell, { readonly flags: readonly string[]; readonly script: string }>> = {
  bash: {
    flags: ["--norc", "-c"],
    script: `COMP_WORDS=(rashomon "$@"); COMP_CWORD=$#; COMP_TYPE=9; _rashomon; printf '%s\\n' "\${COMPREPLY[@]}"`,
  },
  zsh: {
    flags: ["-f", "-c"],
    script: `_describe() { print -rl -- "\${(@P)3}" }; _files() { print FILES }; words=(rashomon "$@"); CURRENT=$#words; _rashomon`,
  },
  fish: { flags: ["--no-config", "-c"], script: `complete -C (string join ' ' rashomon $argv)` },
};

function askShell(shell: Shell, ...words: readonly string[]): string {
  const { flags, script } = ASK[shell];
  const stub = shell === "zsh" ? "compdef() {}\n" : "";
  const program = `${stub}${completionScript(shell)}\n${script}`;
  const args = shell === "fish" ? [...flags, program, ...words] : [...flags, program, shell, ...words];
  return execFileSync(shell, args, { encoding: "utf8", env: ENV }).trim();
}

describe.each(SHELLS)("in %s", (shell) => {
  test.skipIf(!isInstalled(shell))("ids are completed, with their titles where the shell shows them", () => {
    const title = { bash: "", zsh: ":The great eruption", fish: "\tThe great eruption" }[shell];
    expect(askShell(shell, "show", "great-e")).toBe(`great-eruption${title}`);
  });

  test.skipIf(!isInstalled(shell))("words that mean something to a shell stay words", () => {
    const canary = join(FOLDER, `${shell}-canary`);
    const words = ["'", '"', "--source=$(x)", `\`touch ${canary}\``, `;touch ${canary}`, `$(touch ${canary})`];
    // All of them on the line, of which the last is being typed.
    if (shell !== "fish") askShell(shell, "list", ...words);
    expect(spawnSync("ls", [canary]).status).not.toBe(0);
  });
});

test.skipIf(!isInstalled("bash"))("bash: a value after = is completed though readline splits there", () => {
  expect(askShell("bash", "list", "--source", "=", "ga")).toBe("gazette");
  expect(askShell("bash", "list", "--source", "=", "report,l")).toBe("report,log");
  expect(askShell("bash", "list", "--source", "=").split("\n")).toEqual(["report", "log", "gazette", "almanac"]);
});

test.each(SHELLS)("the script for %s says how it is installed", async (shell) => {
  const { stdout, exitCode } = await run(`completion ${shell}`);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(shell === "fish" ? "completions/rashomon.fish" : `source <(rashomon completion ${shell})`);
});

test("an unknown shell is refused, with the known ones", async () => {
  const { stderr, exitCode } = await run("completion csh");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("not one of bash, zsh, fish");
});
