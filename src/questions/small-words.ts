// The words that carry no weight in any language of a dataset, folded.

import type { Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";

export const smallWordsOf = ({ languages }: Pick<Dataset, "languages">): ReadonlySet<string> =>
  new Set(languages.flatMap(({ stopWords }) => stopWords.map(fold)));
