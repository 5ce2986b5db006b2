// The pictures of the reading commands, for --format svg; loaded only then.

import { drawAgreement } from "../present/agreement-picture.ts";
import { createMatrix } from "../present/matrix.ts";
import { drawMatrix, summaryOf } from "../present/matrix-picture.ts";
import type { PairAgreement } from "../questions/agreement.ts";
import type { Picture } from "../render/picture.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Session } from "../present/session.ts";
import { isRightToLeft, titleOf } from "./open-session.ts";

/** The matrix of some findings. `title`: the event that they are all about, or null. */
export function drawFindings(findings: readonly Finding[], title: string | null, session: Session): Picture {
  const { dataset, labels } = session;
  const matrix = createMatrix(dataset, labels);
  const rows = findings.map((finding) => matrix.row(finding));
  return drawMatrix({
    title: title ?? titleOf(session),
    summary: summaryOf(rows, labels),
    rows,
    matrix,
    labels,
    withEvent: title === null,
    isRightToLeft: isRightToLeft(session),
  });
}

export const drawPairs = (pairs: readonly PairAgreement[], session: Session): Picture =>
  drawAgreement({ title: titleOf(session), pairs, labels: session.labels, isRightToLeft: isRightToLeft(session) });
