import type { ComponentChildren, JSX } from "preact";

interface RowsProps {
  readonly lines: readonly string[];
  /** 1-based, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind?: string;
  readonly label?: string;
  readonly margin?: ComponentChildren;
}

/** Pixels; a guess of a line's height, for what was not laid out yet. */
const LINE = 19;

/** Some lines of a text with their numbers, and what stands beside them in the margin. */
export function Rows({ lines, from, to, kind = "", label, margin }: RowsProps): JSX.Element {
  const rows = lines.slice(from - 1, to);
  return (
    <div
      class={`rows ${kind}`}
      {...(label !== undefined && { role: "group", "aria-label": label })}
      style={{ containIntrinsicBlockSize: `auto ${rows.length * LINE}px` }}
    >
      {margin !== undefined && <div class="margin">{margin}</div>}
      {rows.map((line, at) => (
        <div key={from + at} class="line" data-line={from + at}>
          <span class="number" data-number={from + at} />
          <span class="words" dir="auto">
            {line === "" ? "\u00A0" : line}
          </span>
        </div>
      ))}
    </div>
  );
}
