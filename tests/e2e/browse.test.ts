// `browse` as a person drives it: real keys into a real terminal, and what stands on it then.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/text.ts";
import { textOf } from "../../src/render/spans.ts";
import { markTexts } from "../../src/render/bidi.ts";
import { CRISIS, openLibrary, SIEGE } from "../browse/support.ts";
import { HATTIN } from "../contract/ask.ts";
import { BROWSE, hasTmux, openPane, type Pane } from "./browse-tmux.ts";

const panes: Pane[] = [];
const folders: string[] = [];

afterAll(() => {
  for (const pane of panes.splice(0)) pane.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function open(columns: number, rows: number, env: Readonly<Record<string, string>> = {}): Promise<Pane> {
  const pane = await openPane(columns, rows, env);
  panes.push(pane);
  return pane;
}

async function browse(columns: number, rows: number, flags = ""): Promise<Pane> {
  const pane = await open(columns, rows);
  pane.run(`${BROWSE} ${flags}`);
  await pane.see(/\[(?:Events|Discrepancies|Claims|Sources)\][^]*\? keys/);
  return pane;
}

const fileWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-"));
  folders.push(folder);
  writeFileSync(join(folder, "file.cjs"), text);
  return join(folder, "file.cjs");
};

/** The shell is as it was: its own screen with what it showed, a cursor, and letters that are echoed. */
async function expectPutBack(pane: Pane): Promise<void> {
  pane.run("stty -a | tr ' ;' '\\n\\n' | grep -x -e icanon -e echo -e isig | tr '\\n' ' '");
  await pane.see(/isig icanon echo /);
  expect(pane.ask("#{alternate_on} #{cursor_flag} #{wrap_flag}")).toBe("0 1 1");
}

/**
 * A real terminal on a busy machine may be late: a test is tried again before it counts as failed. Most of its time is waiting, so
 * several wait at once.
 */
const WIDE = { retry: 2, concurrent: true };

describe.skipIf(!hasTmux)(
  hasTmux ? "browse in tmux" : "browse in tmux: skipped, since tmux is not installed",
  WIDE,
  () => {
    const expectTwoSides = async (pane: Pane): Promise<void> => {
      const screen = await pane.see(/▸ .*Coup of 1953.*│[^]*all sources[^]*(?:Told|Covered) by/);
      expect(screen).toMatch(/\d+ of \d+/);
      expect(screen).toMatch(/≠ contradict {2}~ differ {2}= agree/);
      const lines = screen.trimEnd().split("\n");
      expect(lines.filter((line) => line.includes("│")).length).toBeGreaterThan(lines.length - 9);
    };

    test("a wide window has two sides, a narrow one has one with the other behind it", async () => {
      const pane = await browse(120, 40);
      await expectTwoSides(pane);
      pane.resize(80, 24);
      await pane.see(/^.{1,80}\n(?:.*\n){21}.*\? keys/);
      await expectTwoSides(pane);
      pane.resize(50, 20);
      await pane.see(/^[^│]*▸ .*Coup of 1953[^│]*$/);
      pane.press("Enter");
      expect(await pane.see(/(?:Told|Covered) by/)).not.toContain("no date");
      pane.press("Escape");
      await pane.see(/▸ .*Coup of 1953/);
    });

    test("what is chosen stays so at any size, and a window that is too small says so", async () => {
      const pane = await browse(50, 20);
      pane.press("Down", "Down");
      const chosen = /▸ .*US interventions/;
      await pane.see(chosen);
      pane.resize(80, 7);
      await pane.see(/Too small to browse/);
      pane.resize(80, 24);
      await pane.see(/▸ .*US interv.*│[^]*\? keys/);
    });

    test("typing, going back, and the list of keys", async () => {
      const pane = await browse(100, 30);
      pane.type("رهائن");
      await pane.see(/> رهائن[^]*Captivity of the hostages/);
      pane.press("Escape");
      await pane.see(/type to filter/);
      pane.type("?");
      await pane.see(/n +the next discrepancy/);
      pane.press("Escape");
      await pane.see(/type to filter/);
    });

    test("quitting prints the id on stdout, not on the screen", async () => {
      const pane = await open(90, 30);
      pane.run(`x="$(${BROWSE} eagle claw)"; echo "got: $x, $?"`);
      await pane.see(/▸ .*Eagle Claw/);
      pane.press("C-x");
      await pane.see(/^got: eagle-claw, 0$/m);
      await expectPutBack(pane);
    });

    test("a pipe gets the id, also with nothing else on the terminal", async () => {
      const pane = await open(90, 30);
      pane.run(
        `${BROWSE} eagle claw </dev/null 2>&1 | sed 's/^/piped: /'; ${BROWSE} eagle claw </dev/null >/dev/null 2>&1; echo "code: $?"`,
      );
      await pane.see(/error: browse needs a terminal|code: 2/);
      const other = await open(90, 30);
      other.run(`${BROWSE} eagle claw | sed 's/^/piped: /'`);
      await other.see(/▸ .*Eagle Claw/);
      other.press("C-x");
      await other.see(/^piped: eagle-claw$/m);
    });

    test("Ctrl-C ends with 130 and leaves the terminal as it was", async () => {
      const pane = await open(90, 30);
      pane.run("echo before");
      pane.run(BROWSE);
      await pane.see(/\? keys/);
      pane.press("C-c");
      await pane.see(/^\$$/m);
      pane.run("echo code: $?");
      expect(await pane.see(/^code: 130$/m)).toMatch(/^before$/m);
      await expectPutBack(pane);
    });

    test("Ctrl-Z goes to the shell, and fg comes back, to a window of another size, too", async () => {
      const pane = await browse(90, 30);
      pane.press("Down");
      pane.press("C-z");
      await pane.see(/Stopped/);
      await expectPutBack(pane);
      pane.resize(60, 20);
      pane.run("fg");
      await pane.see(/60 of 60$/m);
      pane.press("Down");
      await pane.see(/▸ .*US interventions/);
      pane.press("C-c");
      await pane.see(/^\$$/m);
      await expectPutBack(pane);
    });

    test("being stopped and killed from outside leaves the terminal as it was", async () => {
      const pane = await browse(90, 30);
      pane.press("C-z");
      await pane.see(/Stopped/);
      pane.run("kill %1; fg; echo code: $?");
      await pane.see(/^code: (?:130|143)$/m);
      await expectPutBack(pane);
    });

    /** Browses as a job of the shell, and gives the number of its process. */
    async function browseAsJob(pane: Pane, environment = ""): Promise<number> {
      const file = fileWith("");
      pane.run(`${environment} sh -c 'echo $$ > ${file}; exec ${BROWSE.replaceAll("'", "")}'`);
      await pane.see(/\? keys/);
      return Number(readFileSync(file, "utf8"));
    }

    test("SIGTSTP from outside goes to the shell as Ctrl-Z does, and fg comes back", async () => {
      const pane = await open(90, 30);
      const pid = await browseAsJob(pane);
      pane.press("Down", "Down");
      await pane.see(/▸ .*US interventions/);
      process.kill(pid, "SIGTSTP");
      await pane.see(/Stopped/);
      await expectPutBack(pane);
      pane.run("fg");
      await pane.see(/▸ .*US interventions[^]*\? keys/);
      expect(pane.ask("#{alternate_on}")).toBe("1");
      pane.press("Up", "Up");
      await pane.see(/▸ .*Coup of 1953/);
      pane.press("C-c");
      await pane.see(/^\$$/m);
      await expectPutBack(pane);
    });

    test.each(["SIGTERM", "SIGHUP", "SIGINT"] as const)("%s leaves the terminal as it was", async (signal) => {
      const pane = await open(90, 30);
      const pid = await browseAsJob(pane);
      process.kill(pid, signal);
      await pane.see(/^\$$/m);
      pane.run("echo code: $?");
      await pane.see(/^code: 130$/m);
      await expectPutBack(pane);
    });

    test("after a crash the terminal is restored and the error message readable", async () => {
      const crash = fileWith(`process.on("SIGUSR2", () => { throw new Error("struck down"); });`);
      const pane = await open(90, 30);
      process.kill(await browseAsJob(pane, `NODE_OPTIONS='--require ${crash}'`), "SIGUSR2");
      await pane.see(/struck down/);
      await expectPutBack(pane);
    });

    test("a plain terminal gets a dialogue", async () => {
      const pane = await open(90, 40);
      pane.run(`x="$(ACCESSIBLE=1 ${BROWSE})"; echo "got: $x"`);
      await pane.see(/\? for help:$/m);
      pane.run("how many hostages");
      await pane.see(/1\. Captivity of the hostages/);
      pane.run("1");
      await pane.see(/Context[^]*\? for help:$/m);
      pane.run("take");
      await pane.see(/^got: hostage-captivity$/m);
    });

    test("text takes as many columns as we calculate", async ({ expect }) => {
      const shelf = { mode: "events", query: "", filter: { verdict: null, source: null, entity: null } } as const;
      const [crisis, siege, battle] = await Promise.all([
        openLibrary(CRISIS, "ar"),
        openLibrary(SIEGE, "ja"),
        openLibrary(HATTIN, "ar"),
      ]);
      const texts = [crisis, siege, battle].flatMap((library) =>
        library
          .ids(shelf)
          .slice(0, 3)
          .map((id) => textOf(library.row({ mode: "events", id }, 60)).trim()),
      );
      // Not here: emoji made of several characters, to which tmux gives other widths from version to version.
      const more = ["صَلَاحُ الدِّينِ يُوسُفُ بْنُ أَيُّوبَ", "פָּרָשַׁת", "日本語とﾊﾝｶｸ", "도시", "🏰 fort", "é e\u0301", "ไทยที่"];
      const pane = await open(120, 20);
      for (const text of new Set([...texts, ...more].flatMap((plain) => [plain, ...markTexts([plain])]))) {
        pane.run(`clear; PS1=; cat '${fileWith(text)}'`);
        const wanted = String(displayWidth(text));
        await expect.poll(() => pane.ask("#{cursor_x}"), { message: text }).toBe(wanted);
      }
    });
  },
);
