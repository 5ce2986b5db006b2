// Which characters take no column or two, from Unicode 17: general categories Mn, Me and Cf (without the
// visible Arabic number signs) and the joining Hangul Jamo; East_Asian_Width W and F. Packed, because a
// package or a regular expression with property escapes costs more to load than all other work here.
// Each entry is "gap,length" in base 36: the gap since the last range, and the length less one.

import { at } from "../model/at.ts";

/** Characters below this take one column or none. */
const narrowBelow = 0x1100;

const narrowZero =
  "lc,33 7n,6 7b,18 1 1,1 1,1 1 20,a 1 1a,k g 2t,6 2,5 2,1 1,3 z u,q 2j,a 1m,8 9 o,3 1,8 1,2 1,4 17,2 1n,8 16,n 1,v 1j 1 4,7 4 3,6 a,1 t 1m 4,3 8 k,1 q,4 1l 4,g u,1 3 b,1 1l 4,7 4 k,1 m,7 1m 2 1,3 8,9 b,1 u 1p c 1e 3 1j 1,2 5,g b,1 t 1m 2 6 5,1 k,1 s,1 1l,1 4,3 8 k,1 t 20 7,4 2i 2,6 c,7 2q 2,8 b,6 21,1 r 1 1 1j,d 1,4 1,1 5,1b 9 2u,3 1,5 1,1 2,1 p,1 4,2 g,3 d 2,1 6 f";

const otherZero =
  "3fk,4f 9p,2 qa,2 t,1 u,1 u,1 1s,1 1,6 8 2,a 9 19,4 39,1 y 3a,2 4,1 9 6,2 63,1 2 1m 1,8 1 2,7 6,c 1c,2b 1c 1,4 1 5 14,8 c,1 w,3 2,1 1,2 1k 1,1 3 1,2 1m,7 2,1 48,2 1,c 1,6 4 6 3,1 5i,1r ej,4 q,4 1d,f 2o,w 2da,2 3x 2o,v fe,3 2z,1 n9w,3 1,9 w,1 28,1 7k 3 4 p,1 5 47,1 q,h d 12,7 p,a 1a,2 1c 2,3 2,1 13 1v,5 2,1 2,1 c 8 1b 1f 1,2 2,1 5,1 1 16,1 8 6m 2 4 8n6,23 6xu kh,f g,f 5r 6x,2 e9 6a 45,4 1ae,e 14,7 4l,1 fx,3 1t,4 8t,1 25,5 1y,a 1d,3 3f 1i,e 15 2,1 a,2 1d,3 2,1 7 1p,2 10,4 1,7 1q c,1 1g,8 a,3 2 2n,2 2 1,1 6 2 4d 3,7 l,1 1l,1 3 11,e 1y,5 d 1 1 e,1 2d,7 2,2 1 n 2c,5 1 4,1 1,1 6m,3 6,1 1,1 r,1 2d,7 2 1,1 2y 1 2,5 1 2t 1 2,3 1,4 77,8 1,1 74,1 1 4 40,7 4 w,9 14,5 2,3 8 9,5 2,2 1a,c 1,1 5i 1,2 1 5l,d 1 2a,l 2,6 1,1 1,1 3e,k 1 20,1 3 1 9n,1 b,1 1g,4 5 1 n 44l 6,e 8ug,b 3,2 1xc,4 1n,6 t4 1r,3 29 f5k,1 1,3 3mk,1y f4,2 9,f 2,6 u,3 44,2 1iz,1i 4,1d 8 e m,k 11s,16 2s 4g,6 af 1p,3 e4,3 72,1 6r 2 7,1 5 d6,6 31,6 gzau,dq";

const wide =
  "3cw,2n 3i2,1 d,1 5a,3 3 2 eh,1 l,1 q,7 g,b 17 a,5 3 d 8,1 h,1 5,1 8 5 l 7,1 1 4 2 7 4,1 s z 1 4,2 1 1p,2 o e nv,1 1f 4 mi,bt 4,g 2,2d 4,bw 8,mly wp,s hv,8mb 6l8,e7 ls,9 m,1n 45,2n 3j,6 m49,3 c,6oy 5y5,ln 6bo,3a 5n1 5m 5a 2,9 j 29,80 c,8 1,1x 1,l c,16 4,4 c,g 3 3,1y 1 1,56 2,1q d,3 1,n i q,1 d 2e,2c 1c,1x 6 3,2 2,a b,1 7,8 65,m 7v,1a 1,9 1,54 34,3u zp,2t4t";

/** Starts and ends of ranges, in ascending order. */
function unpack(packed: string): readonly number[] {
  const edges: number[] = [];
  let end = 0;
  for (const entry of packed.split(" ")) {
    const [gap = "0", length = "0"] = entry.split(",");
    const from = end + Number.parseInt(gap, 36);
    end = from + Number.parseInt(length, 36) + 1;
    edges.push(from, end);
  }
  return edges;
}

/** A code point is in a range when an odd number of edges is at or below it. */
function isInside(edges: readonly number[], code: number): boolean {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(edges, middle) <= code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

let narrowWidths: Uint8Array | undefined;
let zeroEdges: readonly number[] | undefined;
let wideEdges: readonly number[] | undefined;

function measureNarrow(): Uint8Array {
  const widths = new Uint8Array(narrowBelow).fill(1).fill(0, 0, 0x20).fill(0, 0x7f, 0xa0);
  const edges = unpack(narrowZero);
  for (let index = 0; index < edges.length; index += 2) widths.fill(0, edges[index], edges[index + 1]);
  return widths;
}

/** Terminal columns of one code point on its own: 0, 1 or 2. */
export function codePointWidth(code: number): number {
  narrowWidths ??= measureNarrow();
  if (code < narrowBelow) return narrowWidths[code] ?? 1;
  zeroEdges ??= unpack(otherZero);
  if (isInside(zeroEdges, code)) return 0;
  wideEdges ??= unpack(wide);
  return isInside(wideEdges, code) ? 2 : 1;
}

/** Dashes, quotation marks, arrows and box drawing: so common that they must not cost the large tables. */
const isPlainSymbol = (code: number): boolean =>
  (code >= 0x2010 && code < 0x2028) || (code >= 0x2190 && code < 0x2310) || (code >= 0x2500 && code < 0x25a0);

/** Width of text without wide or joined characters, the common case; -1 if it may contain some. */
export function narrowWidth(text: string): number {
  narrowWidths ??= measureNarrow();
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const columns = narrowWidths[code];
    if (columns === undefined && !isPlainSymbol(code)) return -1;
    width += columns ?? 1;
  }
  return width;
}
