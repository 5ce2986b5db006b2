import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/build.ts",
    // No test changes a module: files that share one load of the program halve the time of the suite.
    isolate: false,
    maxWorkers: "100%",
    pool: "threads",
    // A busy machine must not fail a test; what is slow shows in the report.
    testTimeout: 60_000,
    // Real terminals and browsers may be late once; what is wrong fails again.
    retry: 1,
    hookTimeout: 60_000,
  },
});
