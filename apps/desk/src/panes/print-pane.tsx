import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useRef } from "preact/hooks";
import { chooseAt, passBy } from "../open.ts";
import { Coming, isComing, Nothing } from "../parts/coming.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { blockAtPoint, depthTo, placeAtSpot, spotOf } from "../place/sheets.ts";
import { chosen, made, place, say, text, view } from "../state.ts";
import { strings } from "../strings.ts";
import { type Scroller, type Standing, scrollerOf } from "./scroller.ts";
import { type Sheets, sheetsIn } from "./sheets-view.ts";

const words = strings.print;

/** The pages of the PDF. */
export function PrintPane(): JSX.Element {
  const sheets = useRef<Sheets>(undefined);
  const scroller = useRef<Scroller>(undefined);
  const attach = useCallback((box: HTMLElement | null) => {
    sheets.current?.stop();
    scroller.current?.stop();
    if (box === null) return;
    const view = sheetsIn(box, words.page);
    sheets.current = view;
    scroller.current = scrollerOf(
      box,
      (y) => {
        const at = view.spotAt(y);
        const found = at && placeAtSpot(places(), at, view.depth());
        if (found !== undefined) passBy(found, "print");
      },
      standing,
    );
  }, []);
  useSignalEffect(() => {
    const { pdf } = made.value;
    const href = view.value?.pdf?.href;
    void sheets.current
      ?.open(href, pdf)
      .then(follow)
      .catch((cause: unknown) => say(words.failed(String((cause as Error).message)), "refused"));
  });
  useSignalEffect(() => {
    const at = place.value;
    if (at !== undefined && at.by !== "print") follow();
  });
  useSignalEffect(() => {
    const [lines, path] = [chosen.value, text.value?.path];
    const own = places().filter(
      (one) => lines && one.text === path && one.line <= lines.to && lines.from <= one.endLine,
    );
    sheets.current?.mark(own.map((one) => ({ ...one, deep: depthTo(places(), one) })));
  });
  const pdf = view.value?.pdf ?? null;
  return (
    <section
      class="pane pane-print"
      aria-labelledby="pane-print"
      aria-busy={isComing("pdf") ? "true" : undefined}
    >
      <header class="pane-head">
        <h2 id="pane-print">{words.heading}</h2>
        <Coming format="pdf" />
        {pdf !== null && (
          <a class="out" href={pdf.href} target="_blank" rel="noopener" title={words.open}>
            <span class="hidden">{words.open}</span>
          </a>
        )}
      </header>
      <Nothing format="pdf" says={words.none} />
      <ScrollRegion
        kind="sheets"
        label={words.body}
        box={attach}
        onClick={(event) => {
          const at = sheets.current?.pointAt(event);
          const found = at && blockAtPoint(places(), at);
          if (found) void chooseAt(found, "print");
        }}
      />
    </section>
  );

  function follow(): void {
    const isNear = place.peek()?.reveals === true;
    scroller.current?.show(() => standing()?.y, { isNear });
  }

  function standing(): Standing | undefined {
    const at = place.peek();
    const shown = sheets.current;
    const spot = at && shown && spotOf(places(), at, shown.depth());
    const y = spot && shown.yOf(spot);
    return y === undefined ? undefined : { y, isNear: at?.reveals === true };
  }
}

function places() {
  return view.value?.pdf?.places ?? [];
}
