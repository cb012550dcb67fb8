/** Whether `text` is the name of an Internet-Draft: “draft-ada-engine-01”. */
export function isDraftName(text: string): boolean {
  return text.startsWith("draft-") && /^draft-[a-z\d-]+(?:\.txt)?$/.test(text);
}
