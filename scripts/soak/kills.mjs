// Kills every command that writes, at every system call that changes a file, and looks at what the next command finds: the old
// files or the new ones, and nothing beside them. `node scripts/soak/kills.mjs [--only PATTERN] [--calls rename,unlink] [--most 2]`:
// the writes whose titles match, killed at these calls, at so many moments at most. Needs strace; a draft needs `script`, too.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BIN, fillFolder, WRITES } from "./writes.mjs";

/** The calls that change a disk. A kill between two of them leaves it as a kill at the second does. */
const CALLS =
  "mkdir mkdirat openat write pwrite64 writev fchmod ftruncate copy_file_range rename renameat renameat2 link linkat unlink unlinkat rmdir".split(
    " ",
  );
const changes = (call, line) => {
  if (call === "openat") return line.includes("O_CREAT");
  return !call.includes("write") || /^\d+ +\w+\(\d+<\//.test(line);
};

const quoted = (word) => `'${word}'`;

/** Runs the program, under strace where it has options; the signal that it ended by, or null. */
function runProgram(words, folder, { options = null, keys = null } = {}) {
  const traced = options === null ? [] : ["strace", "-f", "-qq", ...options];
  const line = [...traced, process.execPath, BIN, ...words];
  const [file, ...rest] =
    keys === null ? line : ["script", "-qec", line.map(quoted).join(" "), "-E", "never", "/dev/null"];
  return new Promise((resolve) => {
    const env = { ...process.env, TERM: "xterm" };
    const child = spawn(file, rest, { stdio: ["pipe", "ignore", "ignore"], cwd: folder, env });
    child.stdin.on("error", () => {}).write(keys ?? "");
    if (keys === null) child.stdin.end();
    child.on("exit", (code, signal) => resolve(signal ?? (code === 137 ? "SIGKILL" : null)));
  });
}

/** The calls of the main thread, as what each is and how many of its kind came before. */
async function momentsOf(write, folder, calls) {
  const log = join(folder, "calls.log");
  const options = ["-y", "-e", `trace=${calls.join(",")}`, "-o", log];
  await runProgram(write.words, folder, { options, keys: write.keys });
  const lines = readFileSync(log, "utf8").split("\n");
  const [main] = lines[0].split(" ");
  const counts = new Map();
  const moments = [];
  for (const line of lines) {
    const [, pid, call] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (pid !== main) continue;
    const n = (counts.get(call) ?? 0) + 1;
    counts.set(call, n);
    if (changes(call, line)) moments.push({ call, n });
  }
  rmSync(log);
  return moments;
}

/** The text of every file under a path, hidden ones too; null where there is none. When something was done is left out. */
function snapshot(path, besides = []) {
  if (!existsSync(path)) return null;
  const textOf = (file) => readFileSync(file, "utf8").replace(/"at":"[^"]*"/, "");
  if (statSync(path).isFile()) return textOf(path);
  const names = readdirSync(path, { recursive: true }).filter((name) => !besides.includes(name));
  const files = names.toSorted().filter((name) => statSync(join(path, name)).isFile());
  return files.length === 0 ? null : files.map((name) => [name, textOf(join(path, name))]);
}

/**
 * What a write leaves, after the next command: its target, and names beside it that are new. A file that no command reads is
 * looked at at once, and what is beside it after it is written again.
 */
async function look({ next, words, target, besides }, folder, template) {
  const written = snapshot(join(folder, target), besides);
  await runProgram(next ?? words, folder);
  const beside = readdirSync(folder).filter((name) => name !== target && !existsSync(join(template, name)));
  return JSON.stringify({ target: next === null ? written : snapshot(join(folder, target), besides), beside });
}

/** Kills a write at each moment that is chosen. Gives how many there were, how many met it at work, and those that left neither. */
async function killWrite(write, template, { calls = CALLS, jobs = 1, choose = (moments) => moments } = {}) {
  const fresh = async () => {
    const folder = mkdtempSync(join(tmpdir(), "rashomon-kill-"));
    cpSync(template, folder, { recursive: true });
    if (write.before !== undefined) await killAt(write.before, write.before, folder);
    return folder;
  };
  const inFresh = async (use) => {
    const folder = await fresh();
    try {
      return await use(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const old = await inFresh((folder) => look(write, folder, template));
  const made = await inFresh(async (folder) => {
    await runProgram(write.words, folder, { keys: write.keys });
    return look(write, folder, template);
  });
  const moments = await inFresh((folder) => momentsOf(write, folder, calls));
  const waiting = [...choose(moments)];
  const outcome = { moments: moments.length, killed: 0, failures: [] };
  const work = async () => {
    for (let moment = waiting.shift(); moment !== undefined; moment = waiting.shift()) {
      await inFresh(async (folder) => {
        if ((await killAt(write, moment, folder)) === "SIGKILL") outcome.killed += 1;
        const found = await look(write, folder, template);
        if (found !== old && found !== made) outcome.failures.push({ ...moment, found });
      });
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return outcome;
}

const killAt = ({ words, keys }, { call, n }, folder) =>
  runProgram(words, folder, {
    options: ["-e", `trace=${call}`, "-e", `inject=${call}:signal=KILL:when=${n}`, "-o", "/dev/null"],
    keys,
  });

/** Whether this machine has what kills and what gives a draft a terminal. */
export const canKill = () => ["strace", "script"].every((tool) => spawnSync(tool, ["-V"]).status === 0);

async function withTemplate(writes, use) {
  const template = mkdtempSync(join(tmpdir(), "rashomon-kills-"));
  try {
    fillFolder(template, writes);
    return await use(template);
  } finally {
    rmSync(template, { recursive: true, force: true });
  }
}

const toText = (title, failures) =>
  failures.map(({ call, n, found }) => `${title}: killed at ${call} ${n}, it left ${found.slice(0, 2000)}`);

/** So many kills, spread over the writes and their moments as the seed says. */
export const killSome = (count, seed) =>
  withTemplate(WRITES, async (template) => {
    let state = seed;
    const random = (below) => (state = (state * 48_271 + 11) % 2_147_483_647) % below;
    const pick = (list, most) => Array.from({ length: most }, () => list[random(list.length)]);
    const each = Math.ceil(count / WRITES.length);
    const total = { killed: 0, failures: [] };
    for (const write of count < WRITES.length ? pick(WRITES, count) : WRITES) {
      const { killed, failures } = await killWrite(write, template, { choose: (moments) => pick(moments, each) });
      total.killed += killed;
      total.failures.push(...toText(write.title, failures));
    }
    return total;
  });

/** At most so many, the first and the last among them. */
const spread = (list, most) =>
  list.length <= most
    ? list
    : Array.from({ length: most }, (_, n) => list[Math.round((n * (list.length - 1)) / Math.max(1, most - 1))]);

async function main() {
  const text = { type: "string" };
  const { values } = parseArgs({ options: { only: text, calls: text, most: text } });
  const calls = values.calls?.split(",") ?? CALLS;
  const choose = (moments) => spread(moments, Number(values.most ?? Infinity));
  let [total, failed] = [0, 0];
  console.log("| kills | failures | write |\n|---:|---:|---|");
  const writes = WRITES.filter(({ title }) => new RegExp(values.only ?? "").test(title));
  await withTemplate(writes, async (template) => {
    for (const write of writes) {
      const { killed, failures } = await killWrite(write, template, { calls, choose, jobs: availableParallelism() });
      total += killed;
      failed += failures.length;
      console.log(`| ${killed} | ${failures.length} | ${write.title} |`);
      for (const line of toText(write.title, failures)) console.log(line);
    }
  });
  console.log(`| ${total} | ${failed} | all |`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.filename === process.argv[1]) await main();
