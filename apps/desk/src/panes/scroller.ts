import { eyeAt, scrollFor } from "../place/place.ts";

/** What keeps one pane at the place of the others. */
export interface Scroller {
  /** Scroll to where `y` says, which is asked twice: what comes into sight may turn out to be of another height. `isNear`: only as far as it is not in sight. */
  readonly show: (y: () => number | undefined, options?: { readonly isNear?: boolean }) => void;
  readonly stop: () => void;
}

/** What is scrolled: an element, or the element that a page scrolls by. */
export type Scrolled = Pick<Element, "scrollTop" | "scrollHeight" | "clientHeight">;

/** Milliseconds in which a scroll is taken for our own. */
const OWN = 160;
/** A chosen place stands this far down the window. */
const CHOSEN = 0.3;

/**
 * A scroller of `element`; `tell` hears where the eye is, in pixels from its top, when a person scrolls. `target` is whose event tells of it, where that
 * is not the element itself.
 */
export function scrollerOf(
  element: Scrolled,
  tell: (y: number) => void,
  target: EventTarget = element as Element,
): Scroller {
  let own = 0;
  let asked = 0;
  const heard = () => {
    if (performance.now() < own || asked !== 0) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      if (performance.now() < own) return;
      tell(eyeAt(element.scrollTop, element.scrollHeight, element.clientHeight));
    });
  };
  target.addEventListener("scroll", heard, { passive: true });
  return {
    show: (y, { isNear = false } = {}) => {
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
    },
    stop: () => {
      target.removeEventListener("scroll", heard);
      cancelAnimationFrame(asked);
    },
  };
}
