// npm runs this when it has changed node_modules, so that the program works after `npm ci`. Without the tools to build it
// (`npm ci --omit=dev`) it does nothing, and bin/rashomon.js says what to do.

import { createRequire } from "node:module";

if (hasBuildTools()) await import("./build.mjs");

function hasBuildTools() {
  try {
    return createRequire(import.meta.url).resolve("esbuild") !== "";
  } catch {
    return false;
  }
}
