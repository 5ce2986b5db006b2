// Pictures for the README, drawn by the built program itself. The same program and data always give the same files.

import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = "docs/pictures";

/** File name → command line. */
const PICTURES = {
  matrix: "discrepancies --level major",
  timeline: "timeline --disputed",
  agreement: "agreement",
};

/** Every picture by its path in the repository. */
export function drawPictures() {
  const draw = (line) =>
    execFileSync(process.execPath, [join(ROOT, "bin/rashomon.js"), ...line.split(" "), "--format", "svg"], {
      encoding: "utf8",
    });
  return new Map(Object.entries(PICTURES).map(([name, line]) => [`${FOLDER}/${name}.svg`, draw(line)]));
}
