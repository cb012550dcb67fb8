import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { carryOut } from "../correct.ts";
import type { Proposed } from "../protocol.ts";
import { set } from "../settings.ts";
import { type Dialog as DialogState, dialog, text, view, type Wish } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { Diff } from "./diff.tsx";

const words = strings.correction;

interface CorrectionProps {
  readonly wish: Wish;
  readonly proposed: Proposed;
  readonly back?: DialogState;
}

/** What would change in the side-car, before it is written: Enter writes, Escape does not. */
export function CorrectionDialog({ wish, proposed, back }: CorrectionProps): JSX.Element {
  const [asks, setAsks] = useState(true);
  const path = pathOf(wish);
  const isSame = proposed.diff.every(({ kind }) => kind === "same");
  const leave = () => {
    dialog.value = back;
  };
  const write = () => {
    if (isSame) return leave();
    if (!asks) set({ asks: false });
    void carryOut(wish);
  };
  return (
    <Dialog kind="correction" heading={words.heading(path)} onClose={leave}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        {isSame && <p>{words.same}</p>}
        {!isSame && <Diff diff={proposed.diff} />}
        {proposed.sidecar === null && !isSame && <p>{words.removed}</p>}
        <label class="check">
          <input type="checkbox" checked={!asks} onChange={() => setAsks(!asks)} />
          {words.ask}
        </label>
        <p class="deeds">
          <button type="button" onClick={leave}>
            {strings.cancel} <kbd>{strings.keys.escape}</kbd>
          </button>
          <button type="submit" class="first" autofocus>
            {isSame ? strings.close : words.write} <kbd>{strings.keys.enter}</kbd>
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function pathOf({ change }: Wish): string {
  if ("publication" in change) return view.value?.configuration ?? change.publication;
  return text.value?.sidecar.path ?? change.path;
}
