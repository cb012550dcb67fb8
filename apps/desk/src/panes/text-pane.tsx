import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { memo } from "preact/compat";
import { useCallback, useRef } from "preact/hooks";
import { type Lines as ChosenLines, keyOf } from "../blocks.ts";
import { choose, chooseLines, openText, passBy } from "../open.ts";
import { Rows } from "../parts/rows.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import type { BlockView, TextView } from "../protocol.ts";
import { chosen, dialog, place, text, view } from "../state.ts";
import { roleWords, strings } from "../strings.ts";
import { DoubtsList } from "./doubts-list.tsx";
import { Inspector } from "./inspector.tsx";
import { type Scroller, scrollerOf } from "./scroller.ts";
import { lineAtY, yOfLine } from "./text-measure.ts";

const words = strings.text;

/** The raw text: its lines, and in the margin what they were read as. */
export function TextPane(): JSX.Element {
  const shown = text.value;
  return (
    <section class="pane pane-text" aria-labelledby="pane-text">
      <header class="pane-head">
        <h2 id="pane-text">{words.heading}</h2>
        <TextChoice />
      </header>
      <DoubtsList />
      {shown === undefined ? <p class="nothing">{words.none}</p> : <Body shown={shown} />}
      <Inspector />
    </section>
  );
}

function TextChoice(): JSX.Element | null {
  const texts = view.value?.texts ?? [];
  const path = text.value?.path;
  if (texts.length < 2) return <span class="path">{path}</span>;
  return (
    <select
      class="which"
      aria-label={words.which}
      value={path}
      onChange={({ currentTarget }) => void openText(currentTarget.value)}
    >
      {texts.map((one) => (
        <option key={one.path} value={one.path}>
          {one.path.split("/").at(-1)}
          {one.doubtful > 0 ? `  (${one.doubtful})` : ""}
        </option>
      ))}
    </select>
  );
}

/** Lines beyond which what is out of sight is not laid out. */
const LONG = 1500;

function Body({ shown }: { readonly shown: TextView }): JSX.Element {
  const body = useRef<HTMLElement>(null);
  const scroller = useRef<Scroller>(undefined);
  const attach = useCallback((element: HTMLElement | null) => {
    body.current = element;
    scroller.current?.stop();
    scroller.current =
      element === null
        ? undefined
        : scrollerOf(
            element,
            (y) => {
              const path = text.peek()?.path;
              if (path !== undefined) passBy({ text: path, line: lineAtY(element, y) }, "text");
            },
            () => {
              const at = place.peek();
              const y =
                at?.text === text.peek()?.path ? yOfLine(element, at?.line ?? 1) : undefined;
              return y === undefined ? undefined : { y, isNear: at?.reveals === true };
            },
          );
  }, []);
  useSignalEffect(() => {
    const [at, path] = [place.value, text.value?.path];
    if (at === undefined || at.text !== path || body.current === null) return;
    if (at.by === "text") return;
    scroller.current?.show(() => yOfLine(body.current, at.line), { isNear: at.reveals });
  });
  useSignalEffect(() => {
    mark(body.current, chosen.value);
  });
  return (
    <ScrollRegion
      kind={`lines${shown.lines.length > LONG ? " long" : ""}`}
      label={words.body(shown.path)}
      box={attach}
      lang={shown.metadata.lang}
      onClick={chooseByClick}
    >
      {shown.blocks.length === 0 && <p class="nothing">{words.unread}</p>}
      <Lines shown={shown} />
    </ScrollRegion>
  );
}

/** All lines; drawn once for each text, as what is chosen is marked beside them. */
const Lines = memo(
  ({ shown }: { readonly shown: TextView }): JSX.Element => {
    const parts: JSX.Element[] = [];
    let next = 1;
    for (const block of shown.blocks) {
      if (block.end < next) continue;
      const start = Math.max(next, block.start);
      if (start > next)
        parts.push(<Rows key={`gap-${next}`} lines={shown.lines} from={next} to={start - 1} />);
      parts.push(<BlockLines key={block.id} block={block} shown={shown} start={start} />);
      next = block.end + 1;
    }
    if (next <= shown.lines.length) {
      parts.push(<Rows key="end" lines={shown.lines} from={next} to={shown.lines.length} />);
    }
    queueMicrotask(() => mark(document.querySelector(".lines"), chosen.peek()));
    return <>{parts}</>;
  },
  (before, after) => before.shown.blocks === after.shown.blocks,
);

interface BlockProps {
  readonly block: BlockView;
  readonly shown: TextView;
  readonly start: number;
}

function BlockLines({ block, shown, start }: BlockProps): JSX.Element {
  const { role, confidence, end } = block;
  const label = roleWords(role);
  return (
    <Rows
      lines={shown.lines}
      from={start}
      to={end}
      kind={`block role-${role.split(" ")[0]}${block.doubtful ? " doubtful" : ""}${block.corrected ? " corrected" : ""}`}
      label={`${words.block(label, keyOf({ from: start, to: end }), Math.round(confidence * 100))}${block.doubtful ? `, ${words.doubtful}` : ""}`}
      margin={
        <button type="button" class="role" tabIndex={-1} data-role-of={start} title={label}>
          <span>{label}</span>
          {block.doubtful && <small>{words.sure(confidence)}</small>}
          {block.corrected && <small title={words.corrected}>✓</small>}
        </button>
      }
    />
  );
}

function chooseByClick(event: MouseEvent): void {
  const target = event.target as Element;
  // Who marks words wants to copy them.
  if (getSelection()?.isCollapsed === false) return;
  const line = Number(target.closest<HTMLElement>("[data-line]")?.dataset.line ?? Number.NaN);
  const button = target.closest<HTMLElement>("[data-role-of]");
  if (button !== null) {
    choose(Number(button.dataset.roleOf), "text");
    dialog.value = { kind: "roles" };
  } else if (target.classList.contains("number")) {
    const from = event.shiftKey ? (chosen.value?.from ?? line) : line;
    chooseLines({ from: Math.min(from, line), to: Math.max(from, line) }, "text");
  } else if (!Number.isNaN(line)) choose(line, "text");
}

function mark(body: Element | null, lines: ChosenLines | undefined): void {
  for (const old of body?.querySelectorAll(".chosen") ?? []) old.classList.remove("chosen");
  for (const old of body?.querySelectorAll("[aria-current]") ?? [])
    old.removeAttribute("aria-current");
  if (lines === undefined) return;
  for (let line = lines.from; line <= lines.to; line += 1) {
    const row = body?.querySelector(`[data-line="${line}"]`);
    row?.classList.add("chosen");
    if (line === lines.from) row?.closest(".rows")?.setAttribute("aria-current", "true");
  }
}
