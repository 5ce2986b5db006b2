// Builds after `npm ci`, so that a clone runs. npm also calls this where there is nothing to build with (`npx .` in a
// clone without node_modules, `--omit=dev`): that is no failure here, bin/rashomon.js says what to do.

import { createRequire } from "node:module";

if (hasBuildTools()) await import("./build.mjs");

function hasBuildTools() {
  try {
    return createRequire(import.meta.url).resolve("esbuild") !== "";
  } catch {
    return false;
  }
}
