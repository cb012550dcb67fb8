import type { JSX } from "preact";
import { goTo } from "../open.ts";
import type { DeskMessage, FrameLine } from "../protocol.ts";
import { closeDialog, view } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

const words = strings.messages;
const order = ["error", "warning", "info"] as const;

/** What was said while the publication was made, worst first, each with its lines. */
export function MessagesDialog(): JSX.Element {
  const messages = view.value?.messages ?? [];
  const sorted = order.flatMap((kind) => messages.filter(({ severity }) => severity === kind));
  return (
    <Dialog kind="messages" heading={words.heading} onClose={closeDialog} isAside>
      {sorted.length === 0 && <p class="nothing">{words.none}</p>}
      <ol class="messages">
        {sorted.map((message, at) => (
          <Entry key={at} message={message} />
        ))}
      </ol>
    </Dialog>
  );
}

function Entry({ message }: { readonly message: DeskMessage }): JSX.Element {
  const { severity, reason, file, line, ruleId, help, frame } = message;
  const isOurs = view.value?.texts.some(({ path, sidecar }) => path === file || sidecar === file);
  const place = words.place(file, line);
  return (
    <li class={severity}>
      <p class="reason">
        <strong>{words.severity[severity]}</strong> {reason}
      </p>
      <p class="where">
        {isOurs ? (
          <button type="button" class="link" onClick={() => void goTo(file, line)}>
            {place}
          </button>
        ) : (
          <span>{place}</span>
        )}
        <a href={help} target="_blank" rel="noopener" aria-label={words.helpFor(ruleId)}>
          {ruleId}
        </a>
      </p>
      {frame.length > 0 && <CodeFrame label={`${place}, ${ruleId}`} frame={frame} line={line} />}
    </li>
  );
}

interface FrameProps {
  readonly label: string;
  readonly frame: readonly FrameLine[];
  readonly line: number | undefined;
}

/** The lines around a place, what is meant marked. */
function CodeFrame({ label, frame, line }: FrameProps): JSX.Element {
  return (
    <ScrollRegion kind="frame" label={label}>
      {frame.map((row) => (
        <div key={row.line} class={row.line === line ? "meant" : ""}>
          <span class="number">{row.line}</span>
          <code>
            {row.from === undefined || row.to === undefined ? (
              row.text || "\u00A0"
            ) : (
              <>
                {row.text.slice(0, row.from)}
                <mark>{row.text.slice(row.from, row.to) || "\u00A0"}</mark>
                {row.text.slice(row.to)}
              </>
            )}
          </code>
        </div>
      ))}
    </ScrollRegion>
  );
}
