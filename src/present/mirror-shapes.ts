// Mirrors a picture for languages that are written from right to left. Texts begin where they ended and run the other way.

import type { Shape } from "../render/picture.ts";

export const mirrorShapes = (shapes: readonly Shape[], width: number): readonly Shape[] =>
  shapes.map((shape) => mirror(shape, width));

function mirror(shape: Shape, width: number): Shape {
  switch (shape.type) {
    case "text":
      return { ...shape, x: width - shape.x, isRightToLeft: true };
    case "bar":
      return { ...shape, x: width - shape.x - shape.width };
    case "arrow":
      return { ...shape, x: width - shape.x, to: shape.to === "left" ? "right" : "left" };
    case "line":
      return { ...shape, x: width - shape.x, toX: width - shape.toX };
    case "group":
      return { ...shape, shapes: mirrorShapes(shape.shapes, width) };
    default:
      return { ...shape, x: width - shape.x };
  }
}
