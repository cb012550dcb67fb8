/** `text` without the numbers that a text browser sets before links: “By [13]Ada Byron”. “[13] Ada” is a note. */
export function withoutLinkNumbers(text: string): string {
  return text.includes("[") ? text.replace(LINK, "") : text;
}

const LINK = /(?<![^\s([#])\[\d{1,4}\](?=[\p{L}\p{N}“"‘#@])/gu;

/** Whether `text` is nothing but several links in a row, as such a browser prints a menu: “[5]Home [6]News [7]About us”. */
export function isLinkRow(text: string): boolean {
  if (text.charCodeAt(0) !== 0x5b || text.length > 330) return false;
  const links = [...text.matchAll(/\[(\d{1,4})\]\s?([^[\]]*)/gu)];
  return (
    links.length >= 3 &&
    links[0]?.index === 0 &&
    links.every(
      ([, number, label = ""], at) =>
        Number(number) === Number(links[0]?.[1]) + at && label.length > 0 && label.length <= 35,
    )
  );
}
