import type { ComponentChildren, JSX } from "preact";

interface ScrollRegionProps {
  readonly kind: string;
  readonly label: string;
  readonly box?: (element: HTMLElement | null) => void;
  readonly lang?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly children?: ComponentChildren;
}

/** What scrolls by itself, and is reached by the keyboard for that; the keys of the desk do what a click in it does. */
export function ScrollRegion(props: ScrollRegionProps): JSX.Element {
  const { kind, label, box, lang, onClick, children } = props;
  return (
    <section
      class={kind}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
      tabIndex={0}
      {...(box !== undefined && { ref: box })}
      {...(lang !== undefined && { lang })}
      {...(onClick !== undefined && { onClick })}
    >
      {children}
    </section>
  );
}
