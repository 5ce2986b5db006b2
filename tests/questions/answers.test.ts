import { expect, test, vi } from "vitest";

import { findAnswers, shownAnswers, withoutRepeated } from "../../src/questions/answers.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { search } from "../../src/search/search.ts";
import { isProblem } from "../../src/model/values/contract.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { loadCompiled } from "../data/bundled.ts";

test("the holder of an office is judged once, however often the answer is asked for", async () => {
  const dataset = await loadCompiled("iran-hostage-crisis");
  const query = parseQuery("who was president when the hostages were released", dataset);
  if (isProblem(query)) throw new Error(query.problem);
  const { results } = search(createSearchIndex(dataset), query);
  const judgeAnew = vi.fn(createJudge);
  const asked = { dataset, judge: createJudge(dataset), judgeAnew };
  const shown = withoutRepeated(results, asked);
  expect(shown.flatMap((result) => shownAnswers(result, asked))).toEqual(findAnswers(shown[0]!, asked));
  expect(judgeAnew).toHaveBeenCalledTimes(1);
});
