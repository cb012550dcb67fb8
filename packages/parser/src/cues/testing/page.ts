const mill =
  "The salt road ran by the mill and by the inn, and it was mended every summer by the people who lived along it and by nobody else.";
const carters =
  "In the winter the carters took the road at night, since the frost held the salt carts up where the mud of the day would have kept them.";
const harbour =
  "When the harbour was dug the carters lost their work within a year, and the road went back to the sheep that had made it in the first place.";

/** Running text of a page; each paragraph says something else. */
export const prose: readonly string[] = [mill, carters, harbour];

/** Blocks with a blank line between. */
export function lines(...texts: string[]): string {
  return texts.join("\n\n");
}

/** A saved page with `head` above its running text and `foot` below. */
export function page(head: readonly string[], foot: readonly string[] = []): string {
  return lines(
    "Home",
    "Log in",
    "Subscribe",
    "Share this page",
    ...head,
    ...prose,
    "Privacy policy",
    ...foot,
    "© 2021 The Courier",
  );
}
