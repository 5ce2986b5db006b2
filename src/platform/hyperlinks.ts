// Whether links are written that a terminal can open (OSC 8), decided once from the environment. Pure.

import type { Env } from "./streams.ts";

export const LINK_CHOICES = ["auto", "always", "never"] as const;
export type LinkChoice = (typeof LINK_CHOICES)[number];

/**
 * In order: `--links`, FORCE_HYPERLINK, RASHOMON_LINKS; without any of them there are none, since some terminals and
 * pagers show the codes. `auto` and RASHOMON_LINKS are for terminals only, dumb ones left out.
 */
export function wantsHyperlinks(choice: LinkChoice | null, env: Env, isTerminal: boolean): boolean {
  const forced = env["FORCE_HYPERLINK"];
  if (choice === "always" || choice === "never") return choice === "always";
  if (choice === null && forced !== undefined) return isOn(forced);
  return (choice === "auto" || isOn(env["RASHOMON_LINKS"])) && isTerminal && env["TERM"] !== "dumb";
}

const isOn = (value: string | undefined): boolean => !["", "0", "false", undefined].includes(value);
