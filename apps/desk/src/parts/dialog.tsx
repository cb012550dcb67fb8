import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { notice } from "../state.ts";
import { strings } from "../strings.ts";

interface DialogProps {
  readonly kind: string;
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Lies beside the rest, which keeps the keyboard. */
  readonly isAside?: boolean;
  /** A key that was pressed in it; what it takes is not passed on. */
  readonly onKey?: (event: KeyboardEvent) => void;
}

/** What lies over the desk and has the keyboard for itself: the browser's own modal dialog, so that Escape closes it and the focus stays in it, and returns. */
export function Dialog(props: DialogProps): JSX.Element {
  const { kind, heading, onClose, onKey, isAside = false, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  const earlier = useRef(notice.peek());
  const refused = notice.value?.kind === "refused" && notice.value !== earlier.current;
  // Before it is seen: whoever types fast types into it.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (isAside) {
      dialog?.setAttribute("open", "");
      return;
    }
    dialog?.showModal();
    // Not the button that closes it, which is what stands first.
    const wanted = ["[autofocus]", "input, textarea", ".sheet-over"]
      .map((each) => dialog?.querySelector<HTMLElement>(each))
      .find((found) => found != null);
    wanted?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class={`over over-${kind}`}
      aria-labelledby={`over-${kind}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A browser asks only once before it closes a dialog by itself; one that was taken away is told to close, too.
        if (element.current?.isConnected === true) onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
      onKeyDown={(event) => {
        if (!isAside) event.stopPropagation();
        onKey?.(event);
      }}
    >
      <div class="sheet-over" tabIndex={-1}>
        <div class="head">
          <h2 id={`over-${kind}`}>{heading}</h2>
          <button type="button" class="close" title={strings.close} onClick={onClose}>
            <span class="hidden">{strings.close}</span>
          </button>
        </div>
        {/* What is said beside a modal dialog nobody hears. */}
        <div role="alert">{refused && !isAside && <p class="refused">{notice.value?.says}</p>}</div>
        {children}
      </div>
    </dialog>
  );
}
