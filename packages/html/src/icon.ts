import type { Style } from "@printery/design";

/** Its name, beside pages that stand alone and among what those of a library share. */
export const ICON = "icon.svg";

/** What the tab of a page shows, as SVG: an initial and the lines beside it, in the colours of `style`. */
export function iconOf({ light }: Pick<Style, "light">): string {
  const lines =
    "M6 7h9v11H6zM18 7h8v2h-8zM18 11.5h8v2h-8zM18 16h8v2h-8zM6 20.5h20v2H6zM6 25h14v2H6z";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${light.accent}"/><path fill="${light.paper}" d="${lines}"/></svg>
`;
}
