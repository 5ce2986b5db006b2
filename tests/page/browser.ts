// A real browser for tests of pages and pictures: Debian's or any other Chromium that is installed, with a profile of its own.

import { existsSync } from "node:fs";
import { chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a browser is; null where there is none, and the tests that need one are skipped. */
export const CHROMIUM = [process.env["CHROMIUM"] ?? "", ...PLACES].find((path) => existsSync(path)) ?? null;

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One tab for all tests of a file: what a reader opens, and how. */
export interface Reader {
  readonly page: Page;
  /** Addresses that the last page asked for beside itself, and what the console and the policy complained of. */
  readonly requests: string[];
  readonly complaints: string[];
  /** Opens a file from disk in a fresh document. `isObeyed: false` leaves the page's policy aside, as an extension does. */
  readonly open: (
    path: string,
    options?: { readonly hash?: string; readonly hasScript?: boolean; readonly isObeyed?: boolean },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startReader(): Promise<Reader> {
  if (CHROMIUM === null) throw new Error("no Chromium is installed");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith("data:")) requests.push(request.url());
  });
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return {
    page,
    requests,
    complaints,
    open: async (path, { hash = "", hasScript = true, isObeyed = true } = {}) => {
      await page.goto("about:blank");
      requests.length = 0;
      complaints.length = 0;
      await session.send("Emulation.setScriptExecutionDisabled", { value: !hasScript });
      await session.send("Page.setBypassCSP", { enabled: !isObeyed });
      await page.goto(`file://${path}${hash}`);
    },
    close: () => browser.close(),
  };
}
