import { setFlagsFromString } from "node:v8";
import { defineConfig } from "vitest/config";

// Tests make much and keep little: with room for it, workers spend a sixth less time on collecting it.
setFlagsFromString("--max-semi-space-size=64");

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/build.ts",
    setupFiles: "tests/support/seed.ts",
    // No test changes a module: files that share one load of the program halve the time of the suite.
    isolate: false,
    maxWorkers: "100%",
    pool: "threads",
    // Only what hangs is stopped: a busy machine must not fail a test. Nothing is tried twice but in real terminals and browsers.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
