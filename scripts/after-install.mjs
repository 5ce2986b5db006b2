// npm runs this when it has changed node_modules, so that `npm ci` leaves a program that runs. Where there is nothing to
// build with (`npm ci --omit=dev`) it does nothing, and bin/rashomon.js says what to do.

import { createRequire } from "node:module";

if (hasBuildTools()) await import("./build.mjs");

function hasBuildTools() {
  try {
    return createRequire(import.meta.url).resolve("esbuild") !== "";
  } catch {
    return false;
  }
}
