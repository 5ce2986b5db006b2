// Pictures of real runs for the README: the built program writes to a terminal that is not there, and what it wrote is
// drawn as SVG. The same program and data always give the same files.

import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = "docs/pictures";

/** What is shown: file name → command line and width. */
const PICTURES = [
  { name: "timeline", line: "timeline --from 1979-11 --to 1981-01", columns: 104 },
  { name: "discrepancies", line: "discrepancies eagle-claw --limit 3", columns: 104 },
  { name: "show", line: "show canadian-caper", columns: 104 },
];

/** Every picture by its path in the repository. */
export async function drawPictures() {
  const { displayWidth, escapeXml } = await loadFromSource();
  const drawn = PICTURES.map(async ({ name, line, columns }) => {
    const output = await record(line.split(" "), columns);
    return [`${FOLDER}/${name}.svg`, drawTerminal(`rashomon ${line}`, output, columns, { displayWidth, escapeXml })];
  });
  return new Map(await Promise.all(drawn));
}

/** What measures and escapes text, from the program's own source. */
async function loadFromSource() {
  const contents = `export { displayWidth } from "./src/render/text.ts"; export { escapeXml } from "./src/render/svg.ts";`;
  const options = { bundle: true, format: "esm", platform: "node", write: false };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: ROOT } });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** What the program writes to a terminal of that width, colour codes and all. */
async function record(words, columns) {
  const { main } = createRequire(import.meta.url)(join(ROOT, "dist/main.js"));
  let text = "";
  const exitCode = await main({
    argv: [...words, "--no-pager", "--bidi", "off"],
    env: { TERM: "xterm" },
    stdin: { isTerminal: true, read: () => "", holdKeyboard: () => () => {} },
    stdout: { isTerminal: true, write: (more) => void (text += more) },
    stderr: { isTerminal: true, write: (more) => void (text += more) },
    size: () => ({ columns, rows: 100 }),
    page: async () => false,
    now: () => new Date("2026-01-01T12:00:00Z"),
  });
  if (exitCode !== 0) throw new Error(`rashomon ${words.join(" ")} ended with ${exitCode}: ${text}`);
  return text;
}

const CELL = { width: 8.4, height: 16, size: 14 };
const PAD = 16;
const BAR = 34;

const STYLE = `text{font:${CELL.size}px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#1f2328}
.paper{fill:#fff;stroke:#d1d9e0}.dot{fill:#d1d9e0}.bold{font-weight:700}.dim{opacity:.62}.under{text-decoration:underline}
.red{fill:#cf222e}.green{fill:#1a7f37}.yellow{fill:#9a6700}.magenta{fill:#8a3ffc}.cyan{fill:#0b7285}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117;stroke:#3d444d}.dot{fill:#3d444d}
.red{fill:#ff7b72}.green{fill:#3fb950}.yellow{fill:#d29922}.magenta{fill:#be95ff}.cyan{fill:#56d4dd}}`;

function drawTerminal(command, output, columns, { displayWidth, escapeXml }) {
  const lines = [[{ text: `$ ${command}`, classes: "bold" }], [], ...parseLines(output.trimEnd())];
  const width = Math.ceil(columns * CELL.width + 2 * PAD);
  const height = BAR + lines.length * CELL.height + PAD;
  const plain = lines.map((runs) => runs.map(({ text }) => text).join(""));
  const texts = lines.flatMap((runs, row) => {
    let column = 0;
    return runs.flatMap(({ text, classes }) => {
      const from = column;
      column += displayWidth(text);
      const lead = text.length - text.trimStart().length;
      const shown = text.trim();
      if (shown === "") return [];
      const [x, y] = [PAD + (from + lead) * CELL.width, BAR + (row + 0.75) * CELL.height];
      const length = displayWidth(shown) * CELL.width;
      const style = classes === "" ? "" : ` class="${classes}"`;
      return [
        `<text${style} x="${fixed(x)}" y="${fixed(y)}" textLength="${fixed(length)}" xml:space="preserve">${escapeXml(shown)}</text>`,
      ];
    });
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(`$ ${command}`)}</title>`,
    `<desc id="desc">${escapeXml(plain.slice(2).join("\n"))}</desc>`,
    `<style>\n${STYLE}\n</style>`,
    `<rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...[0, 1, 2].map((dot) => `<circle class="dot" cx="${PAD + 6 + dot * 18}" cy="17" r="5.5"/>`),
    ...texts,
    "</svg>\n",
  ].join("\n");
}

const fixed = (value) => String(Math.round(value * 10) / 10);

const COLORS = new Map([
  [31, "red"],
  [32, "green"],
  [33, "yellow"],
  [35, "magenta"],
  [36, "cyan"],
]);

/** Lines of runs, each with the classes of its colour codes. */
function parseLines(text) {
  let state = { bold: false, dim: false, under: false, color: "" };
  return text.split("\n").map((line) => {
    const runs = [];
    // oxlint-disable-next-line no-control-regex -- colour codes are what is read here
    for (const [, codes, plain] of line.matchAll(/(?:\x1b\[([\d;]*)m)?([^\x1b]*)/g)) {
      if (codes !== undefined)
        state = codes.split(";").reduce((before, code) => applyCode(before, Number(code)), state);
      if (plain !== "") runs.push({ text: plain, classes: classesOf(state) });
    }
    return runs;
  });
}

/** SGR codes (ECMA-48) that the theme uses. */
function applyCode(state, code) {
  if (code === 0) return { bold: false, dim: false, under: false, color: "" };
  if (code === 1) return { ...state, bold: true };
  if (code === 2) return { ...state, dim: true };
  if (code === 4) return { ...state, under: true };
  if (code === 22) return { ...state, bold: false, dim: false };
  if (code === 24) return { ...state, under: false };
  if (code === 39) return { ...state, color: "" };
  const color = COLORS.get(code);
  if (color === undefined) throw new Error(`No class for the colour code ${code}`);
  return { ...state, color };
}

const classesOf = ({ bold, dim, under, color }) =>
  [bold ? "bold" : "", dim ? "dim" : "", under ? "under" : "", color].filter((name) => name !== "").join(" ");
