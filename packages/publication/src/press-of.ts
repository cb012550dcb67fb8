import { NOT_BUILT, type Tell } from "@printery/config";
import { beyond, type Files, nearest, usualLimits } from "@printery/task";
import type { ComposeInput } from "./compose.ts";
import type { SaidOfPress } from "./config-of.ts";
import { baseName } from "./file-name.ts";
import type { Gathered } from "./gather.ts";
import { ICC, readPrintingCondition } from "./printing-condition.ts";
import type { Press, PressTarget, Publication } from "./publication.ts";

/**
 * Per cent: what coated paper takes on a sheet-fed press (ISO 12647-2:2013, 4.3.3, allows more; printers ask for this), and what
 * Lightning Source, who print for Ingram, send a file back for exceeding.
 */
const USUAL_INK_LIMIT: { readonly [Target in PressTarget]: number } = {
  generic: 300,
  kdp: 300,
  ingram: 240,
};

/** What a publication is printed with, and its ICC profile, by the name of its asset. */
export interface Pressed {
  readonly press?: Press;
  readonly profiles: Files;
}

/** What a publication of `kind` is printed with: what its author says, and the usual for the rest. */
export function pressOf(
  { press: said }: Pick<Gathered, "press">,
  kind: Publication["kind"],
  input: Pick<ComposeInput, "files" | "folder" | "unread" | "limits">,
  tell: Tell,
): Pressed {
  if (said.value === false) return { profiles: new Map() };
  const { profile: _, ...asked } = said.value;
  const profiles = profileOf(said, input, tell);
  const [profile] = profiles.keys();
  const { target = "generic" } = asked;
  const usual: Press = {
    target,
    marks: [],
    inkLimit: USUAL_INK_LIMIT[target],
    richBlack: false,
    spots: {},
    sheets: 4,
    paper: "white",
    binding: "perfect",
    wrap: kind === "book",
  };
  const press = { ...usual, ...asked, ...(profile === undefined ? {} : { profile }) };
  return { press: { ...press, marks: marksFor(press, said, tell) }, profiles };
}

/** KDP and IngramSpark cut pages without marks, and send files back that have them. */
function marksFor({ target, marks }: Press, { where }: SaidOfPress, tell: Tell): Press["marks"] {
  if (target === "generic" || marks.length === 0) return marks;
  tell({
    ...where("marks"),
    severity: "warning",
    ruleId: "marks-refused",
    reason: `Expected no marks for ${target}, which refuses them, not ${marks.join(", ")}; the pages are printed without`,
  });
  return [];
}

/** The profile that is asked for, if it is one of a press; its author is told of another. */
function profileOf(
  { value, where }: SaidOfPress,
  { files, folder, unread = new Map(), limits = usualLimits }: Parameters<typeof pressOf>[2],
  tell: Tell,
): Files {
  const name = value === false ? undefined : value.profile;
  if (name === undefined) return new Map();
  const refuse = (expected: string): Files => {
    const reason = `Expected ${expected}; ${NOT_BUILT}`;
    tell({ ...where("profile"), severity: "error", ruleId: "profile-invalid", reason });
    return new Map();
  };
  const path = folder === undefined ? name : `${folder}/${name}`;
  const bytes = files.get(path);
  const length = bytes?.byteLength ?? unread.get(path) ?? 0;
  if (length > limits.image) return refuse(beyond("image", limits, length));
  if (bytes === undefined)
    return refuse(`${likely(name, files) ?? `an ICC profile (${ICC}) in the folder`}, not ${name}`);
  const read = readPrintingCondition(bytes);
  if ("instead" in read)
    return refuse(`an ICC profile of a press (${read.source}) in ${name}, not ${read.instead}`);
  return new Map([[`profiles/${baseName(name)}`, bytes]]);
}

/** The profile whose name a slip of the pen would explain. */
function likely(name: string, files: Files): string | undefined {
  const profiles = [...files.keys()].filter((path) => /\.(icc|icm)$/i.test(path));
  return nearest(baseName(name), profiles.map(baseName));
}
