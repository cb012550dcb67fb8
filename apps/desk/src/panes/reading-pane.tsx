import type { JSX } from "preact";
import { Coming, isComing } from "../parts/coming.tsx";
import { nextReading, readings, set, settings } from "../settings.ts";
import { text, view } from "../state.ts";
import { strings } from "../strings.ts";
import { BookPane } from "./book-pane.tsx";
import { pageOf, WebPane } from "./web-pane.tsx";

const words = strings.reading;

/** What readers get on a screen: the web page, the e-book, or both beside each other. */
export function ReadingPane(): JSX.Element {
  const { reading } = settings.value;
  const formats = (["html", "epub"] as const).filter((one) => reading !== unshownBy[one]);
  const coming = formats.find(isComing);
  const out = reading === "book" ? view.value?.epub?.href : pageOf(text.value?.path);
  return (
    <section class="pane pane-reading" aria-labelledby="pane-reading" aria-busy={coming && "true"}>
      <header class="pane-head">
        <h2 id="pane-reading" class="hidden">
          {words.heading}
        </h2>
        <div class="tabs" role="tablist" aria-labelledby="pane-reading">
          {readings.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-controls="reading"
              aria-selected={reading === name}
              tabIndex={reading === name ? 0 : -1}
              onClick={() => set({ reading: name })}
              onKeyDown={(event) => {
                if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
                event.preventDefault();
                const other = nextReading(event.key === "ArrowLeft" ? -1 : 1);
                set({ reading: other });
                document.getElementById(`tab-${other}`)?.focus();
              }}
            >
              {words[name]}
            </button>
          ))}
        </div>
        {coming && <Coming format={coming} />}
        {out !== undefined && (
          <a class="out" href={out} target="_blank" rel="noopener" title={words.open}>
            <span class="hidden">{words.open}</span>
          </a>
        )}
      </header>
      <div
        class={reading === "both" ? "tab-panel both" : "tab-panel"}
        id="reading"
        role="tabpanel"
        aria-labelledby={`tab-${reading}`}
      >
        {formats.includes("html") && <WebPane />}
        {formats.includes("epub") && <BookPane />}
      </div>
    </section>
  );
}

/** With what a format is not to be seen. */
const unshownBy = { html: "book", epub: "web" } as const;
