import { ean13 } from "bwip-js";
import type { Area } from "./drawing.ts";

/** A bar, in modules from the first. */
export interface Bar {
  readonly at: number;
  readonly width: number;
}

/** Modules between the first bar and the end of the last (GS1 General Specifications, 5.2.1.1). */
export const EAN_MODULES = 95;

/** The bars of the EAN-13 symbol for `digits`, from the left. */
export function barsOf(digits: string): Bar[] {
  const bars: Bar[] = [];
  const nothing = () => undefined;
  ean13(
    { bcid: "ean13", text: digits, scale: 1 },
    {
      scale: (): [number, number] => [1, 1],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init: nothing,
      // A bar is a line down its middle; that of an odd width lies half a module beside it.
      line: (x, _top, _x, _bottom, width) =>
        void bars.push({ at: x - Math.ceil(width / 2), width }),
      polygon: nothing,
      hexagon: nothing,
      ellipse: nothing,
      fill: nothing,
      text: nothing,
      end: nothing,
    },
  );
  bars.sort((one, other) => one.at - other.at);
  const [first] = bars;
  return bars.map(({ at, width }) => ({ at: at - (first?.at ?? 0), width }));
}

/** Whether the bar that begins at the module `at` is one of the guards, which reach further down. */
function isGuard({ at }: Bar): boolean {
  return at < 3 || (at > 44 && at < 50) || at > 91;
}

/** `bars` as shapes; `module` is the width of the narrowest. */
export function barAreas(
  bars: readonly Bar[],
  { x, y, module, height }: { x: number; y: number; module: number; height: number },
): Area[] {
  return bars.map((bar) => ({
    kind: "area",
    x: x + bar.at * module,
    y,
    width: bar.width * module,
    height: height + (isGuard(bar) ? 5 * module : 0),
    fill: "black",
  }));
}
