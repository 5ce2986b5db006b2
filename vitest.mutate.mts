import { defineConfig } from "vitest/config";

/** For `npm run mutate`: the tests that hold values, verdicts and readers of written values to account, quick enough to be run for each change. */
export default defineConfig({
  test: {
    include: [
      "tests/model/values/**/*.test.ts",
      "tests/verdicts/**/*.test.ts",
      "tests/import/human-values.test.ts",
      "tests/properties/values.test.ts",
    ],
    exclude: ["tests/verdicts/sizes.test.ts"],
    setupFiles: "tests/support/seed.ts",
    isolate: false,
    pool: "threads",
  },
});
