// The head of a picture of a timeline: its title, the letters of the sources, what the marks mean.

import type { Shape } from "../render/picture.ts";
import { displayWidth } from "../render/text.ts";
import { breakShapes, DISC, LETTER, LINE, MARGIN, type Part } from "./picture-shapes.ts";
import type { Sheet } from "./timeline-model.ts";
import { sourceTone } from "../present/source-tone.ts";
import { SHARED_TONE } from "./signs.ts";
import { usedSigns } from "./view.ts";

/** The title, the letters of the sources, and what the marks mean. */
export function headShapes(title: string, sheet: Sheet, pictureWidth: number): Part {
  const used = usedSigns(sheet);
  const sources =
    sheet.letters.size > 1
      ? [...sheet.letters].map(([source, letter], index): Key => ({
          text: sheet.labels.source(source),
          sign: (x, y) => [{ type: "disc", x: x + DISC, y, letter, tone: sourceTone(index) }],
        }))
      : [];
  const keys = [
    ...sources,
    ...SIGN_KEYS.filter(({ when }) => used[when] && (when !== "shared" || sources.length > 0)).map(
      ({ says, sign }): Key => ({ text: sheet.labels.phrases.timeline[says], sign }),
    ),
  ];
  const shapes: Shape[] = [{ type: "text", x: MARGIN, y: MARGIN + 12, text: title, tone: "title" }];
  let x = MARGIN;
  let y = MARGIN + 12 + LINE;
  for (const { text, sign } of keys) {
    const width = KEY_WIDTH + displayWidth(text) * LETTER + 2 * DISC;
    if (x + width > pictureWidth - MARGIN) [x, y] = [MARGIN, y + LINE];
    shapes.push(...sign(x, y), { type: "text", x: x + KEY_WIDTH, y: y + 4, text, small: true });
    x += width;
  }
  return { shapes, height: y + LINE };
}

/** An entry of the legend: a sign within `KEY_WIDTH` from x, and its meaning. */
interface Key {
  readonly text: string;
  readonly sign: (x: number, y: number) => readonly Shape[];
}

const KEY_WIDTH = 26;
const PLAIN = { tone: "dim" } as const;

/** A sign, the phrase that explains it, and when to explain it. */
interface SignKey extends Pick<Key, "sign"> {
  readonly says: "several" | "gap" | "some" | "about" | "lasted" | "open" | "cut" | "break" | "disputed";
  readonly when: keyof ReturnType<typeof usedSigns>;
}

const SIGN_KEYS: readonly SignKey[] = [
  {
    when: "shared",
    says: "several",
    sign: (x, y) => [{ type: "disc", x: x + DISC, y, letter: null, tone: SHARED_TONE }],
  },
  {
    when: "gap",
    says: "gap",
    sign: (x, y) => [{ type: "disc", x: x + DISC, y, letter: null, tone: "silence", isHollow: true }],
  },
  {
    when: "loose",
    says: "some",
    sign: (x, y) => [{ type: "bar", x, y, width: 20, look: "soft", ...PLAIN }],
  },
  {
    when: "approximate",
    says: "about",
    sign: (x, y) => [{ type: "bar", x, y, width: 20, look: "dashed", ...PLAIN }],
  },
  {
    when: "span",
    says: "lasted",
    sign: (x, y) => [
      { type: "bar", x, y, width: 20, look: "firm", ...PLAIN },
      { type: "cap", x: x + 19, y, ...PLAIN },
    ],
  },
  {
    when: "open",
    says: "open",
    sign: (x, y) => [{ type: "arrow", x: x + 16, y, to: "right", isHollow: true, ...PLAIN }],
  },
  {
    when: "cut",
    says: "cut",
    sign: (x, y) => [{ type: "arrow", x: x + 16, y, to: "right", isHollow: false, ...PLAIN }],
  },
  {
    when: "break",
    says: "break",
    sign: (x, y) => breakShapes(x + 12, y),
  },
  { when: "disputed", says: "disputed", sign: (x, y) => [{ type: "text", x: x + 8, y: y + 4, text: "≠" }] },
];
