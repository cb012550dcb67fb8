/** Whether `text` says that a release for the press ends here, and nothing else: “ENDS”, “- Ends -”, “-30-”. “The End” is a book's. */
export function isEndLine(text: string): boolean {
  return text.length <= 16 && (BARE.test(text) || FRAMED.test(text));
}

const BARE = /^(?:ENDS|Ends\.?|ends|ENDE)$/;
const FRAMED =
  /^(?:[-–—*~#/]{1,3} ?|[([])(?:ends?|ende|schluss|fin|fine|fim|einde|30|xxx)(?: ?[-–—*~#/]{1,3}|[)\]])$|^\/\/?ends?$/i;
