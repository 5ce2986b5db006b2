// Mutation testing (`npm run mutate`): which changes of these files no test notices. Stryker is fetched when it is run, since its
// packages would double the time of `npm ci`; 9.6 is the last that runs on Node 20.

export default {
  mutate: ["src/model/values/*.ts", "src/verdicts/*.ts", "src/import/human-values/*.ts"],
  testRunner: "in-process",
  plugins: ["./scripts/mutation-runner.mjs"],
  coverageAnalysis: "perTest",
  // What runs once while a file loads would need all tests for each change.
  ignoreStatic: true,
  // A file that is not there: Stryker rewrites a tsconfig with TypeScript's own functions, and TypeScript 7 has none.
  tsconfigFile: "none.json",
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  htmlReporter: { fileName: "reports/mutation.html" },
};
