import { sha256 } from "@printery/task";
import type { Drawing } from "./drawing.ts";

/** A field of colour, and the ink that is printed on it: contrast at least 7:1. */
export const pairs: readonly { readonly field: string; readonly onField: string }[] = [
  { field: "#1D3A4F", onField: "#F4ECDD" },
  { field: "#6B2A20", onField: "#F7EADB" },
  { field: "#2B4636", onField: "#F0EAD6" },
  { field: "#D9A441", onField: "#1E1A14" },
  { field: "#4A3756", onField: "#F3E9EA" },
  { field: "#A9C0B6", onField: "#16231F" },
  { field: "#E08E6D", onField: "#1F130E" },
  { field: "#33373D", onField: "#F1EEE6" },
];

const PAPER = "#F6F2E9";
const TEXT = "#1D1B18";

/** The colours of the cover of the publication that is called `id`: chosen by the name alone. */
export function coloursOf(id: string): Drawing["colours"] {
  const chosen = Number.parseInt(sha256(id).slice(0, 8), 16) % pairs.length;
  const { field, onField } = pairs[chosen] ?? { field: TEXT, onField: PAPER };
  return { field, onField, paper: PAPER, text: TEXT, black: "#000000", white: "#FFFFFF" };
}
