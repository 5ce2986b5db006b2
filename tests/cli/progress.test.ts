// Progress is told to somebody who waits at a terminal, and leaves nothing behind.

import { expect, test } from "vitest";
import { tellOfInput, withProgress } from "../../src/cli/progress.ts";
import type { Env } from "../../src/platform/streams.ts";
import { createFakeStreams } from "../support/fake-streams.ts";

function watch(options: { readonly tty: boolean; readonly env?: Env }) {
  const fake = createFakeStreams([], { width: 20, ...options });
  let time = 0;
  const streams = withProgress({ ...fake, now: () => new Date(time) });
  return { streams, written: fake.written, wait: (ms: number) => (time += ms) };
}

test("progress appears after a second, then at most ten times a second", () => {
  const { streams, written, wait } = watch({ tty: true });
  streams.progress("one");
  wait(999);
  streams.progress("two");
  wait(1);
  streams.progress("three");
  wait(99);
  streams.progress("four");
  wait(1);
  streams.progress("five");
  expect(written.stderr).toBe("\r\x1b[2Kthree\r\x1b[2Kfive");
});

test("progress is removed once, before anything else is written", () => {
  const { streams, written } = watch({ tty: true });
  tellOfInput(streams.progress, "Reading", 20e6);
  streams.stdout.write("a");
  streams.stdout.write("b");
  streams.stderr.write("error\n");
  expect(written).toEqual({ stdout: "ab", stderr: "\r\x1b[2KReading, 20 MB …\r\x1b[2Kerror\n" });
});

test("progress is cut to the width of the terminal", () => {
  const { streams, written } = watch({ tty: true });
  streams.progress("x".repeat(200), true);
  expect(written.stderr.length).toBeLessThan(100);
});

test.each([{ tty: false }, { tty: true, env: { TERM: "dumb" } }])("progress is not shown with %j", (options) => {
  const { streams, written, wait } = watch(options);
  wait(5000);
  streams.progress("one");
  tellOfInput(streams.progress, "Reading", 20e6);
  expect(written).toEqual({ stdout: "", stderr: "" });
});

test("a small input shows no progress", () => {
  const { streams, written } = watch({ tty: true });
  tellOfInput(streams.progress, "Reading", 1000);
  expect(written.stderr).toBe("");
});
