// The pictures of the reading commands, for --format svg; loaded only then.

import { drawAgreement } from "../present/agreement-picture.ts";
import { createMatrix } from "../present/matrix.ts";
import { drawMatrix, summaryOf } from "../present/matrix-picture.ts";
import type { PairAgreement } from "../questions/agreement.ts";
import type { Picture } from "../render/picture.ts";
import type { Finding } from "../verdicts/types.ts";
import { isRightToLeft, titleOf, type Workbench } from "./open-session.ts";

/** The matrix of some findings. `title`: the event that they are all about, or null. */
export function drawFindings(findings: readonly Finding[], title: string | null, bench: Workbench): Picture {
  const { dataset, labels } = bench;
  const matrix = createMatrix(dataset, labels);
  const rows = findings.map((finding) => matrix.row(finding));
  return drawMatrix({
    title: title ?? titleOf(bench),
    summary: summaryOf(rows, labels),
    rows,
    matrix,
    labels,
    withEvent: title === null,
    isRightToLeft: isRightToLeft(bench),
  });
}

export const drawPairs = (pairs: readonly PairAgreement[], bench: Workbench): Picture =>
  drawAgreement({ title: titleOf(bench), pairs, labels: bench.labels, isRightToLeft: isRightToLeft(bench) });
