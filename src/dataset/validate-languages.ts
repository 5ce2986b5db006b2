// Languages of which neither rashomon nor the dataset knows the words.

import type { Dataset } from "../model/dataset.ts";
import { type Report, say } from "./problem.ts";
import type { RawDataset } from "./raw.ts";

/** Search reads a language by its words without weight; for one that rashomon does not know, the dataset must give them. */
export function warnOfUnknownLanguages({ languages }: Dataset, { head }: RawDataset, warn: Report): void {
  for (const { code, stopWords } of languages)
    if (stopWords.length === 0)
      warn({
        file: head.file,
        line: null,
        record: null,
        ...say(
          "language",
          `rashomon knows no words of the language "${code}", so that search takes "the" and "of" in it for words like others`,
          'add its "stopWords" under "languages"',
        ),
        field: "languages",
      });
}
