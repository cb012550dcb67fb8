import type { JSX } from "preact";
import { Coming, isComing } from "../parts/coming.tsx";
import { set, settings } from "../settings.ts";
import { text, view } from "../state.ts";
import { strings } from "../strings.ts";
import { BookPane } from "./book-pane.tsx";
import { pageOf, WebPane } from "./web-pane.tsx";

const words = strings.reading;
const tabs = ["web", "book"] as const;

/** What readers get on a screen: the web page, or the e-book. */
export function ReadingPane(): JSX.Element {
  const { reading } = settings.value;
  const format = reading === "web" ? "html" : "epub";
  const out = reading === "web" ? pageOf(text.value?.path) : view.value?.epub?.href;
  return (
    <section
      class="pane pane-reading"
      aria-labelledby="pane-reading"
      aria-busy={isComing(format) ? "true" : undefined}
    >
      <header class="pane-head">
        <h2 id="pane-reading" class="hidden">
          {words.heading}
        </h2>
        <div class="tabs" role="tablist" aria-labelledby="pane-reading">
          {tabs.map((name) => (
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
                const other = name === "web" ? "book" : "web";
                set({ reading: other });
                document.getElementById(`tab-${other}`)?.focus();
              }}
            >
              {words[name]}
            </button>
          ))}
        </div>
        <Coming format={format} />
        {out !== undefined && (
          <a class="out" href={out} target="_blank" rel="noopener" title={words.open}>
            <span class="hidden">{words.open}</span>
          </a>
        )}
      </header>
      <div class="tab-panel" id="reading" role="tabpanel" aria-labelledby={`tab-${reading}`}>
        {reading === "web" ? <WebPane /> : <BookPane />}
      </div>
    </section>
  );
}
