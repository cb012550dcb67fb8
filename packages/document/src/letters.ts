/** The words of `text` in small letters, a space between: what stays of it however it is set. */
export function lettersOf(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
}
