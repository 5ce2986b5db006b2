// A terminal may say that it is wider than any screen.

import { expect, test } from "vitest";
import { run } from "../support/run.ts";

test.each(["list", "sources"])(
  "%s on a terminal of 999,999,999 columns is as wide as the widest screen",
  async (command) => {
    const { exitCode, stdout } = await run([command, "--no-pager"], { tty: true, width: 999_999_999 });
    expect({ exitCode, isWide: stdout.split("\n").some((row) => row.length > 2000) }).toEqual({
      exitCode: 0,
      isWide: false,
    });
  },
);
