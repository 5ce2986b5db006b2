// The packed package on every Node version that we support: each look-up prints the same as on the running one, byte for
// byte, and the package is within its size limit.

import { spawnSync } from "node:child_process";
import { findNodeVersions } from "./node-versions.mjs";
import { installPacked } from "./packed-package.mjs";

const MOST_BYTES = 1_000_000;

const SMOKE = [
  ["--version"],
  ["--help"],
  ["help", "dates"],
  ["search", "embassy"],
  ["list", "--json"],
  ["show", "EVENT"],
  ["discrepancies"],
  ["discrepancies", "--lang", "ar", "--format", "table", "--color", "always"],
  ["claims", "--format", "csv"],
  ["timeline"],
  ["export", "--to", "markdown"],
  ["no-such-word-at-all-xyzzy"],
];

const installed = installPacked();
const problems = [];
try {
  if (installed.bytes > MOST_BYTES)
    problems.push(`the package has ${installed.bytes} bytes, ${MOST_BYTES} are allowed`);
  if (installed.packages.join() !== "rashomon") problems.push(`more than one package: ${installed.packages}`);
  const nodes = findNodeVersions();
  const [event] = JSON.parse(run(nodes[0], ["list", "--json", "--limit", "1"]).stdout).items;
  for (const line of SMOKE.map((words) => words.map((word) => (word === "EVENT" ? event.id : word)))) {
    const [own, ...others] = nodes.map((node) => ({ node, ...run(node, line) }));
    for (const other of others)
      if (other.status !== own.status || other.stdout !== own.stdout || other.stderr !== own.stderr)
        problems.push(
          `${line.join(" ")}: ${other.node.version} ends with ${other.status}, prints otherwise than ${own.node.version}\n${other.stderr}`,
        );
    if (own.status > 1 || own.signal !== null)
      problems.push(`${line.join(" ")}: ends with ${own.status}\n${own.stderr}`);
  }
  console.log(
    `${installed.bytes} bytes packed; ${SMOKE.length} command lines on ${nodes.map(({ version }) => version).join(", ")}`,
  );
} finally {
  installed.remove();
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}

function run({ path }, words) {
  return spawnSync(path, [installed.bin, ...words], { cwd: installed.folder, encoding: "utf8" });
}
