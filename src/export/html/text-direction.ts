// The direction of a language's text: as declared in the dataset, else by its script.

import { at } from "../../model/at.ts";
import type { Dataset } from "../../model/dataset.ts";

/** Languages that are written from right to left, unless the dataset says otherwise. */
const FROM_THE_RIGHT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "dv", "ckb"]);

export function directionOf(lang: string, { languages }: Pick<Dataset, "languages">): "ltr" | "rtl" {
  const declared = languages.find(({ code }) => code === lang);
  if (declared !== undefined) return declared.direction;
  return FROM_THE_RIGHT.has(at(lang.toLowerCase().split("-"), 0)) ? "rtl" : "ltr";
}
