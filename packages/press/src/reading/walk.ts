import type { PDFObject } from "@cantoo/pdf-lib";
import { Canvas } from "./canvas.ts";
import type { Mark } from "./mark.ts";
import { matrixOf, times } from "./matrix.ts";
import { operators } from "./operators.ts";
import { type Box, bytesOf, get, nameOf, numbersOf } from "./pdf-file.ts";
import { type Operand, readOperators } from "./tokens.ts";

/** Forms within forms, deeper than which no honest page goes. */
const DEEPEST = 12;

/** Calls `visit` for every mark that a content stream leaves within `clip`, forms included, in the order of painting. */
export function walk(
  content: Uint8Array,
  resources: PDFObject | undefined,
  clip: Box,
  visit: (mark: Mark) => void,
): void {
  draw(content, new Canvas(resources, clip, visit), 0);
}

function draw(content: Uint8Array, canvas: Canvas, depth: number): void {
  readOperators(content, (name, operands) => {
    const operator = operators.get(name);
    if (operator === undefined) return;
    const numbers = operands.filter((operand) => typeof operand === "number");
    operator(canvas, operands, numbers);
    if (name === "Do" && depth < DEEPEST) drawForm(canvas, operands, depth);
  });
}

function drawForm(canvas: Canvas, operands: readonly Operand[], depth: number): void {
  const form = canvas.named("XObject", operands);
  if (nameOf(get(form, "Subtype")) !== "Form") return;
  const { resources } = canvas;
  canvas.save();
  canvas.state.matrix = times(matrixOf(numbersOf(get(form, "Matrix"))), canvas.state.matrix);
  canvas.resources = get(form, "Resources") ?? resources;
  draw(bytesOf(form), canvas, depth + 1);
  canvas.resources = resources;
  canvas.restore();
}
