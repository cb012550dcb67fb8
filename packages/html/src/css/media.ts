/** Pictures, whose formats are no box of their own. */
export function media(): string {
  return "picture { display: contents; }";
}
