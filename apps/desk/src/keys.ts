import type { RoleChoice } from "./protocol.ts";

/** What a key may have done. */
export type Command =
  | "next-doubt"
  | "previous-doubt"
  | "next-block"
  | "previous-block"
  | "next-text"
  | "previous-text"
  | "right"
  | "take-back"
  | "cues"
  | "role"
  | "undo"
  | "redo"
  | "library"
  | "messages"
  | "reading"
  | "about"
  | "about-publication"
  | "legend";

/** A key as `KeyboardEvent.key` has it, what it does, and in which part of the legend it stands; in the order of the legend. */
export const commandKeys: readonly (readonly [string, Command])[] = [
  ["j", "next-doubt"],
  ["k", "previous-doubt"],
  ["J", "next-block"],
  ["K", "previous-block"],
  ["]", "next-text"],
  ["[", "previous-text"],
  ["Enter", "cues"],
  ["y", "right"],
  ["r", "role"],
  ["x", "take-back"],
  ["u", "undo"],
  ["U", "redo"],
  ["w", "reading"],
  ["e", "about"],
  ["E", "about-publication"],
  ["m", "messages"],
  ["/", "library"],
  ["?", "legend"],
];

/** Letters that say what lines are, beside the figures that come with the roles. */
export const roleLetters: readonly (readonly [string, string])[] = [
  ["p", "paragraph"],
  ["t", "title"],
  ["s", "standfirst"],
  ["b", "byline"],
  ["l", "list"],
  ["q", "blockquote"],
  ["v", "verse"],
  ["c", "code"],
  ["n", "footnoteDefinition"],
  ["d", "drop"],
  ["a", "keep"],
];

/** The keys that set `role`. */
export function keysOf({ name, key }: RoleChoice): readonly string[] {
  const letters = roleLetters.flatMap(([letter, role]) => (role === name ? [letter] : []));
  return [...new Set([...(key === null ? [] : [key]), ...letters])];
}

/** What of a keyboard's event counts. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What `press` asks for: a command, the role that has this key, or nothing. Commands come first, so that a role can't hide one. */
export function meaningOf(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  roles: readonly RoleChoice[],
): { readonly command: Command } | { readonly role: string } | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const command = commandKeys.find(([own]) => own === key)?.[1];
  if (command !== undefined) return { command };
  const role =
    roles.find((one) => one.key === key) ?? roles.find((one) => keysOf(one).includes(key));
  return role && { role: role.name };
}

/** Whether keys go to `target` itself: where one types, or where Enter has a meaning. */
export function takesKeys(target: unknown, key: string): boolean {
  const { tagName, isContentEditable, type } = (target ?? {}) as {
    tagName?: string;
    isContentEditable?: boolean;
    type?: string;
  };
  const name = tagName?.toUpperCase();
  if (isContentEditable === true || name === "TEXTAREA" || name === "SELECT") return true;
  if (name === "INPUT") return type !== "checkbox";
  return (
    (name === "BUTTON" || name === "A" || name === "SUMMARY") && (key === "Enter" || key === " ")
  );
}
