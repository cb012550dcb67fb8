import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { PrintPane } from "../panes/print-pane.tsx";
import { ReadingPane } from "../panes/reading-pane.tsx";
import { TextPane } from "../panes/text-pane.tsx";
import { set, settings } from "../settings.ts";
import { strings } from "../strings.ts";

/** Shares of the width: what no pane is narrower than, and by how much a key moves an edge. */
const LEAST = 0.16;
const STEP = 0.02;

/** The three panes, and the edges between them. */
export function Panes(): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const [text, reading] = settings.value.widths;
  const names = [strings.text.heading, strings.reading.heading, strings.print.heading] as const;
  return (
    <main
      class="panes"
      ref={box}
      style={{
        gridTemplateColumns: `${text}fr 1px ${reading}fr 1px ${1 - text - reading}fr`,
      }}
    >
      <TextPane />
      <Edge
        label={strings.splitter(names[0], names[1])}
        at={text}
        least={LEAST}
        most={1 - 2 * LEAST}
        move={(at) => resize(at, at + reading, 0)}
        box={box}
      />
      <ReadingPane />
      <Edge
        label={strings.splitter(names[1], names[2])}
        at={text + reading}
        least={text + LEAST}
        most={1 - LEAST}
        move={(at) => resize(text, at, 1)}
        box={box}
      />
      <PrintPane />
    </main>
  );

  /** Where the two edges are wanted; the one that is not moved gives way to the other. */
  function resize(first: number, second: number, moved: 0 | 1): void {
    const a = clamp(first, LEAST, 1 - 2 * LEAST);
    const b = clamp(moved === 0 ? text + reading : second, a + LEAST, 1 - LEAST);
    set({ widths: [moved === 0 ? a : Math.min(a, b - LEAST), b - a] });
  }
}

interface EdgeProps {
  readonly label: string;
  /** A share of the width. */
  readonly at: number;
  readonly least: number;
  readonly most: number;
  readonly move: (at: number) => void;
  readonly box: { readonly current: HTMLElement | null };
}

function Edge({ label, at, least, most, move, box }: EdgeProps): JSX.Element {
  const follow = (event: PointerEvent) => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    move((event.clientX - left) / width);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can't be moved is no edge.
    <div
      class="edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(at * 100)}
      aria-valuemin={Math.round(least * 100)}
      aria-valuemax={Math.round(most * 100)}
      tabIndex={0}
      onKeyDown={(event) => {
        const to = { ArrowLeft: at - STEP, ArrowRight: at + STEP, Home: least, End: most }[
          event.key
        ];
        if (to === undefined) return;
        event.preventDefault();
        move(to);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    />
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
