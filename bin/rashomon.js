#!/usr/bin/env node
// Runs dist/main.js, which `npm ci` builds and the published package brings along.
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const entry = join(__dirname, "../dist/main.js");
if (existsSync(entry)) {
  require("node:module").enableCompileCache?.();
  void require(entry)
    .main()
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
} else {
  console.error("rashomon is not built yet: run npm ci");
  process.exitCode = 2;
}
