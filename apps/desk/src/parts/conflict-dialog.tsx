import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { applyAgain, takeTheirs } from "../correct.ts";
import { diffOf } from "../excerpt.ts";
import type { Conflict } from "../protocol.ts";
import { blocks, text, type Wish } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { Diff } from "./diff.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

const words = strings.conflict;

interface ConflictProps {
  readonly wish: Wish | undefined;
  readonly conflict: Conflict;
}

/** What is on the disk, and what it would be with the change that was wanted: one of the two is to be chosen. */
export function ConflictDialog({ wish, conflict }: ConflictProps): JSX.Element {
  const seen = useRef(blocks.peek());
  const isText = conflict.conflict === "text";
  const path = isText ? (text.value?.path ?? "") : conflict.sidecar.path;
  const take = () => void takeTheirs();
  return (
    <Dialog
      kind="conflict"
      heading={isText ? words.text(path) : words.sidecar(path)}
      onClose={take}
    >
      <p>{wish === undefined ? words.undo : isText ? words.saysText : words.saysSidecar}</p>
      <div class={wish === undefined ? "sides one" : "sides"}>
        <Side heading={words.disk} text={conflict.sidecar.text} none={words.noFile} />
        {wish !== undefined && (
          <section>
            <h3>{words.yours}</h3>
            {conflict.yours === null ? (
              <p class="nothing">{words.noYours}</p>
            ) : (
              <Diff diff={diffOf(conflict.sidecar.text ?? "", conflict.yours)} />
            )}
          </section>
        )}
      </div>
      <p class="deeds">
        <button type="button" onClick={take}>
          {words.take} <kbd>{strings.keys.escape}</kbd>
        </button>
        {wish !== undefined && (
          <button
            type="button"
            class="first"
            onClick={() => void applyAgain(wish, conflict, seen.current)}
          >
            {words.again}
          </button>
        )}
      </p>
    </Dialog>
  );
}

interface SideProps {
  readonly heading: string;
  readonly text: string | null;
  readonly none: string;
}

function Side({ heading, text: says, none }: SideProps): JSX.Element {
  return (
    <section>
      <h3>{heading}</h3>
      {says === null ? (
        <p class="nothing">{none}</p>
      ) : (
        <ScrollRegion kind="file" label={heading}>
          {says}
        </ScrollRegion>
      )}
    </section>
  );
}
