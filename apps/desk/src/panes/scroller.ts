import { eyeAt, scrollFor } from "../place/place.ts";

/** What keeps one pane at the place of the others. */
export interface Scroller {
  /** Scroll to where `y` says, which is asked twice: what comes into sight may turn out to be of another height. `isNear`: only as far as it is not in sight. */
  readonly show: (y: () => number | undefined, options?: { readonly isNear?: boolean }) => void;
  readonly stop: () => void;
}

/** Milliseconds in which a scroll is taken for our own. */
const OWN = 160;
/** A chosen place stands this far down the window. */
const CHOSEN = 0.3;

/** Where the place of all panes stands in this one, in pixels from its top; `isNear` as {@link Scroller.show} takes it. */
export interface Standing {
  readonly y: number;
  readonly isNear: boolean;
}

/**
 * A scroller of `element`; `tell` hears where the eye is, in pixels from its top, when a person scrolls. What gets another size stays where `now` says: a browser
 * scrolls by itself then. `target` is whose event tells of scrolling, where that is not the element itself.
 */
export function scrollerOf(
  element: Element,
  tell: (y: number) => void,
  now: () => Standing | undefined,
  target: EventTarget = element,
): Scroller {
  let own = 0;
  let asked = 0;
  let size = sizeOf(element);
  const observer = new ResizeObserver(() => {
    if (size === sizeOf(element)) return;
    size = sizeOf(element);
    own = performance.now() + OWN;
    show(() => now()?.y, { isNear: now()?.isNear ?? false });
  });
  observer.observe(element);
  // What gets another size is shown anew, and that it then scrolls is nobody's doing.
  const isOwn = () => performance.now() < own || size !== sizeOf(element);
  const heard = () => {
    if (isOwn() || asked !== 0) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      if (isOwn()) return;
      tell(eyeAt(element.scrollTop, element.scrollHeight, element.clientHeight));
    });
  };
  const show: Scroller["show"] = (y, { isNear = false } = {}) => {
    const go = () => {
      const at = y();
      if (at === undefined) return;
      own = performance.now() + OWN;
      const { scrollTop, scrollHeight, clientHeight } = element;
      const inSight = at > scrollTop + 24 && at < scrollTop + clientHeight * 0.75;
      if (isNear && inSight) return;
      const to = isNear ? at - clientHeight * CHOSEN : scrollFor(at, scrollHeight, clientHeight);
      if (Math.abs(to - scrollTop) >= 1) element.scrollTop = to;
    };
    go();
    requestAnimationFrame(go);
  };
  target.addEventListener("scroll", heard, { passive: true });
  return {
    show,
    stop: () => {
      observer.disconnect();
      target.removeEventListener("scroll", heard);
      cancelAnimationFrame(asked);
    },
  };
}

function sizeOf({ clientWidth, clientHeight }: Element): string {
  return `${clientWidth} ${clientHeight}`;
}
