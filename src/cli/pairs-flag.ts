// A flag with pairs: `--column <part=name>`.

import { UsageError } from "../platform/errors.ts";
import type { Parameter } from "./parameter.ts";

/**
 * Given by repeating the flag, and not split at commas, since both sides may contain them. The right
 * side may be empty, and keeps its spaces, if it is `asWritten`.
 */
export function pairsFlag(
  usage: string,
  help: string,
  { asWritten = false, examples = [] }: { readonly asWritten?: boolean; readonly examples?: readonly string[] } = {},
): Parameter<readonly (readonly [string, string])[]> {
  const [name = "", form = ""] = usage.split(" ");
  const read = (word: string): readonly [string, string] => {
    const sign = word.indexOf("=");
    const value = word.slice(sign + 1);
    if (sign < 1 || (value === "" && !asWritten))
      throw new UsageError(`${name}: "${word}" is not of the form ${form.slice(1, -1)}`, examples);
    return [word.slice(0, sign).trim(), asWritten ? value : value.trim()];
  };
  return { kind: "flag", usage, help, choices: [], read: (given) => given.map(read) };
}
