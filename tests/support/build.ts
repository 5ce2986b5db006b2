// Builds dist/ before the tests, so that they see the datasets and the package as they are now.

import { execFileSync } from "node:child_process";
import { join } from "node:path";

export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, "../../scripts/build.mjs")], { stdio: "inherit" });
}
