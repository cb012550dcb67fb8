import type { Canvas } from "./canvas.ts";
import { matrixOf, times } from "./matrix.ts";
import { firstIn, type Paint, type Space, spaceOf } from "./paint.ts";
import { get, nameOf } from "./pdf-file.ts";
import { change } from "./state.ts";
import type { Operand } from "./tokens.ts";

/** What an operator of a page does; the numbers are those of its operands, in order. */
export type Operator = (
  canvas: Canvas,
  operands: readonly Operand[],
  numbers: readonly number[],
) => void;

const GREY: Space = { kind: "grey" };
const CMYK: Space = { kind: "cmyk" };
const RGB: Space = { kind: "rgb", name: "DeviceRGB" };

const points: Operator = (canvas, _operands, numbers) => {
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    canvas.extend(numbers[at] ?? 0, numbers[at + 1] ?? 0);
  }
};

const fill =
  (space: Space): Operator =>
  (canvas, _operands, values) => {
    canvas.state.fill = { space, values };
  };
const stroke =
  (space: Space): Operator =>
  (canvas, _operands, values) => {
    canvas.state.stroke = { space, values };
  };
const fillSame: Operator = (canvas, _operands, values) => {
  canvas.state.fill = { space: canvas.state.fill.space, values };
};
const strokeSame: Operator = (canvas, _operands, values) => {
  canvas.state.stroke = { space: canvas.state.stroke.space, values };
};

const clip: Operator = (canvas) => {
  canvas.isClip = true;
};
const filled: Operator = (canvas) => canvas.endPath({ fills: true });
const stroked: Operator = (canvas) => canvas.endPath({ strokes: true });
const both: Operator = (canvas) => canvas.endPath({ fills: true, strokes: true });

const show: Operator = (canvas, operands) => canvas.show(operands.at(-1));
const showOnNext: Operator = (canvas, operands) => {
  canvas.nextLine(0, -canvas.state.leading);
  canvas.show(operands.at(-1));
};

/** By their names; those that leave no ink and change none are not here (ISO 32000-1, annex A). */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["q", (canvas) => canvas.save()],
  ["Q", (canvas) => canvas.restore()],
  [
    "cm",
    ({ state }, _operands, numbers) => {
      state.matrix = times(matrixOf(numbers), state.matrix);
    },
  ],
  [
    "w",
    ({ state }, _operands, [width = 1]) => {
      state.lineWidth = width;
    },
  ],
  ["gs", (canvas, operands) => change(canvas.state, canvas.named("ExtGState", operands))],
  ["m", points],
  ["l", points],
  ["c", points],
  ["v", points],
  ["y", points],
  [
    "re",
    (canvas, _operands, [x = 0, y = 0, width = 0, height = 0]) => {
      points(canvas, [], [x, y, x + width, y, x + width, y + height, x, y + height]);
    },
  ],
  ["W", clip],
  ["W*", clip],
  ["n", (canvas) => canvas.endPath()],
  ["f", filled],
  ["F", filled],
  ["f*", filled],
  ["S", stroked],
  ["s", stroked],
  ["B", both],
  ["B*", both],
  ["b", both],
  ["b*", both],
  ["g", fill(GREY)],
  ["G", stroke(GREY)],
  ["k", fill(CMYK)],
  ["K", stroke(CMYK)],
  ["rg", fill(RGB)],
  ["RG", stroke(RGB)],
  [
    "cs",
    (canvas, operands) => {
      canvas.state.fill = firstIn(canvas.space(operands));
    },
  ],
  [
    "CS",
    (canvas, operands) => {
      canvas.state.stroke = firstIn(canvas.space(operands));
    },
  ],
  ["sc", fillSame],
  ["scn", fillSame],
  ["SC", strokeSame],
  ["SCN", strokeSame],
  ["sh", (canvas, operands) => canvas.flood(shadingPaint(canvas, operands))],
  [
    "Do",
    (canvas, operands) => {
      const object = canvas.named("XObject", operands);
      if (object !== undefined && nameOf(get(object, "Subtype")) === "Image")
        canvas.showImage(object);
    },
  ],
  ["BI", (canvas, operands) => canvas.showInline(operands)],
  ["BT", (canvas) => canvas.beginText()],
  [
    "Tf",
    (canvas, operands, [size = 0]) =>
      canvas.setFont(canvas.named("Font", operands.slice(0, 1)), size),
  ],
  [
    "Tc",
    ({ state }, _operands, [tracking = 0]) => {
      state.tracking = tracking;
    },
  ],
  [
    "Tw",
    ({ state }, _operands, [space = 0]) => {
      state.wordSpace = space;
    },
  ],
  [
    "Tz",
    ({ state }, _operands, [percent = 100]) => {
      state.scale = percent / 100;
    },
  ],
  [
    "TL",
    ({ state }, _operands, [leading = 0]) => {
      state.leading = leading;
    },
  ],
  [
    "Ts",
    ({ state }, _operands, [rise = 0]) => {
      state.rise = rise;
    },
  ],
  [
    "Tr",
    ({ state }, _operands, [render = 0]) => {
      state.render = render;
    },
  ],
  ["Td", (canvas, _operands, [x = 0, y = 0]) => canvas.nextLine(x, y)],
  [
    "TD",
    (canvas, _operands, [x = 0, y = 0]) => {
      canvas.state.leading = -y;
      canvas.nextLine(x, y);
    },
  ],
  ["Tm", (canvas, _operands, numbers) => canvas.beginText(matrixOf(numbers))],
  ["T*", (canvas) => canvas.nextLine(0, -canvas.state.leading)],
  ["Tj", show],
  ["TJ", show],
  ["'", showOnNext],
  ['"', showOnNext],
]);

function shadingPaint(canvas: Canvas, operands: readonly Operand[]): Paint {
  const space = get(canvas.named("Shading", operands), "ColorSpace");
  return { space: spaceOf(space, canvas.resources), values: [] };
}
