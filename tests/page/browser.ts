// A real browser for tests of pages and pictures: Debian's or any other Chromium that is installed, with a profile of its own.

import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

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

export async function launchBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error("no Chromium is installed");
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

export interface OpenedPage {
  readonly page: Page;
  /** Addresses that were asked for beside the page itself, and what the console and the policy complained of. */
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens a file as a reader does, from disk. */
export async function openFile(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
  hash = "",
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const opened: OpenedPage = { page, requests: [], complaints: [] };
  page.on("request", (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith("data:")) opened.requests.push(request.url());
  });
  page.on("console", (message) => opened.complaints.push(message.text()));
  page.on("pageerror", (error) => opened.complaints.push(error.message));
  await page.goto(`file://${path}${hash}`);
  return opened;
}
