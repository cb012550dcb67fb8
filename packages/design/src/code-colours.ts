/** Colours of the parts of a program, as CSS hex; contrast on the paper of every style ≥ 4.5:1 (WCAG 2.2, 1.4.3). */
export interface CodeColours {
  readonly keyword: string;
  readonly name: string;
  readonly string: string;
  readonly number: string;
  readonly comment: string;
  readonly added: string;
  readonly removed: string;
}

/** Inks rather than lights: the same in every style, and none of them louder than the text. */
export const codeColours: { readonly light: CodeColours; readonly dark: CodeColours } = {
  light: {
    keyword: "#7B2D52",
    name: "#1F4E79",
    string: "#2F5D3A",
    number: "#84450A",
    comment: "#5C564E",
    added: "#2F5D3A",
    removed: "#8B1A1A",
  },
  dark: {
    keyword: "#E3A6C6",
    name: "#9CC4EA",
    string: "#A9CFA4",
    number: "#E2B77A",
    comment: "#A8A297",
    added: "#A9CFA4",
    removed: "#F0A0A0",
  },
};
