import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { shared } from "../reading/matrix.ts";
import {
  boxOf,
  dicts,
  entriesOf,
  filtersOf,
  get,
  isTrue,
  nameOf,
  numberOf,
  type PdfFile,
} from "../reading/pdf-file.ts";
import { type Fault, type Rule, X4 } from "../rule.ts";

/** What a file must not hold, or must hold whole. */
export const objectRules: readonly Rule[] = [
  {
    id: "fonts-embedded",
    clause: `${X4}, 6.5, fonts; ISO 32000-1, 9.9`,
    severity: "error",
    find: ({ file }) => {
      const missing = file.dicts.filter((dict) => isFont(dict) && !isEmbedded(dict));
      const names = new Set(
        missing.map((font) => nameOf(get(font, "BaseFont")) ?? "without a name"),
      );
      return [...names].map((name) => fault(`the font ${name} in the file, not its name alone`));
    },
  },
  {
    id: "filters",
    clause: `${X4}, 6.8, stream filters; ISO 32000-1, 7.4`,
    severity: "error",
    find: ({ file }) => {
      const banned = file.dicts.flatMap(filtersOf).filter((name) => bannedFilters.includes(name));
      return [...new Set(banned)].map((name) => fault(`other compression, not ${name}`));
    },
  },
  {
    id: "actions",
    clause: `${X4}, 6.18, actions; ISO 32000-1, 12.6`,
    severity: "error",
    find: ({ file }) => {
      const all = ["OpenAction", "AA"].filter((key) => get(file.catalog, key) !== undefined);
      const inPages = file.pages.some(({ dict }) => get(dict, "AA") !== undefined);
      const isScripted = file.dicts.some(
        (dict) => nameOf(get(dict, "S")) === "JavaScript" || get(dict, "JavaScript") !== undefined,
      );
      return [...all, ...(inPages ? ["AA"] : []), ...(isScripted ? ["JavaScript"] : [])].map(
        (key) => fault(`a file that does nothing by itself, not ${key}`),
      );
    },
  },
  {
    id: "annotations",
    clause: `${X4}, 6.17, annotations; ISO 32000-1, 12.5`,
    severity: "error",
    find: ({ pages }) =>
      pages.flatMap(({ dict, bleed, trim, media, number }) => {
        const area = bleed ?? trim ?? media;
        const kinds = dicts(get(dict, "Annots")).flatMap((annotation) => {
          const box = boxOf(get(annotation, "Rect"));
          const kind = nameOf(get(annotation, "Subtype")) ?? "of no kind";
          const isInside =
            box !== undefined && area !== undefined && shared(box, area) !== undefined;
          return isInside && kind !== "PrinterMark" ? [kind] : [];
        });
        return [...new Set(kinds)].map((kind) => ({
          ...fault(`no annotations on what is printed, not ${kind}`),
          page: number,
        }));
      }),
  },
  {
    id: "attachments",
    clause: `${X4}, 6.7, embedded files; ISO 32000-1, 7.11.4`,
    severity: "error",
    find: ({ file }) => anyWith(file, "EF", "no other files within the file, not some"),
  },
  {
    id: "postscript",
    clause: `${X4}, 6.14, PostScript XObjects; ISO 32000-1, 8.8.2`,
    severity: "error",
    find: ({ file }) =>
      file.dicts.some((dict) =>
        ["Subtype", "Subtype2"].some((key) => nameOf(get(dict, key)) === "PS"),
      )
        ? [fault("no PostScript in the file, not some")]
        : [],
  },
  {
    id: "opi",
    clause: `${X4}, OPI; ISO 32000-1, 14.11.7`,
    severity: "error",
    find: ({ file }) => anyWith(file, "OPI", "images in the file, not in place of others (OPI)"),
  },
  {
    id: "transfer",
    clause: `${X4}, 6.13, graphics state; ISO 32000-1, 10.4`,
    severity: "error",
    find: ({ file }) => {
      const states = statesOf(file);
      return ["TR", "TR2", "HTP"]
        .filter((key) => states.some((state) => isSet(get(state, key), key)))
        .map((key) => fault(`colours as they are, not changed by a transfer function (${key})`));
    },
  },
  {
    id: "halftone",
    clause: `${X4}, 6.13, graphics state; ISO 32000-1, 10.5`,
    severity: "error",
    find: ({ file }) => {
      const types = file.dicts.flatMap((dict) => numberOf(get(dict, "HalftoneType")) ?? []);
      const banned = types.filter((type) => type !== 1 && type !== 5);
      return banned.length > 0 ? [fault(`halftones of type 1 or 5, not ${banned[0]}`)] : [];
    },
  },
  {
    id: "alternates",
    clause: `${X4}, 6.16, alternate images; ISO 32000-1, 8.9.5.4`,
    severity: "error",
    find: ({ file }) =>
      file.dicts.some((dict) =>
        dicts(get(dict, "Alternates")).some((one) => isTrue(get(one, "DefaultForPrinting"))),
      )
        ? [fault("the image itself printed, not an alternate")]
        : [],
  },
  {
    id: "optional-content",
    clause: `${X4}, 6.24, optional content; ISO 32000-1, 8.11.4`,
    severity: "error",
    find: ({ file }) => {
      const layers = get(file.catalog, "OCProperties");
      const configurations = [get(layers, "D"), ...dicts(get(layers, "Configs"))];
      return configurations.some((one) => get(one, "AS") !== undefined)
        ? [fault("layers that stay as they are, not shown by circumstances (AS)")]
        : [];
    },
  },
  {
    id: "blending-space",
    clause: `${X4}, 6.20, transparency; ISO 32000-1, 11.4.7`,
    severity: "error",
    find: ({ file }) => {
      const spaces = file.dicts
        .filter((dict) => nameOf(get(dict, "S")) === "Transparency")
        .flatMap((group) => nameOf(get(group, "CS")) ?? []);
      const banned = spaces.filter((name) => !["DeviceCMYK", "DeviceGray"].includes(name));
      return banned.length > 0
        ? [fault(`transparency blended in DeviceCMYK, not ${banned[0]}`)]
        : [];
    },
  },
  {
    id: "transparency",
    clause: `${X4}, 6.20, transparency, allows it; presses flatten it each in its way (ISO 32000-1, 11)`,
    severity: "warning",
    find: ({ file }) => {
      const isSeen = statesOf(file).some(isTransparent) || file.dicts.some(isMaskedImage);
      return isSeen ? [fault("nothing one can see through, not transparency")] : [];
    },
  },
];

const bannedFilters = ["LZWDecode", "Crypt"];

function fault(expectation: string): Fault {
  return { reason: `Expected ${expectation}` };
}

function anyWith({ dicts }: PdfFile, key: string, expectation: string): Fault[] {
  return dicts.some((dict) => get(dict, key) !== undefined) ? [fault(expectation)] : [];
}

/** Whether `dict` is a font that has glyphs of its own: no composite one, whose descendant has them. */
function isFont(dict: PDFDict): boolean {
  const kind = nameOf(get(dict, "Subtype"));
  return nameOf(get(dict, "Type")) === "Font" && kind !== "Type0" && kind !== "Type3";
}

function isEmbedded(font: PDFDict): boolean {
  const descriptor = get(font, "FontDescriptor");
  return ["FontFile", "FontFile2", "FontFile3"].some((key) => get(descriptor, key) !== undefined);
}

/** Dictionaries of graphics state parameters, which need not say that they are. */
function statesOf({ dicts }: PdfFile): PDFObject[] {
  return dicts.flatMap((dict) => entriesOf(get(dict, "ExtGState")).map(([, state]) => state));
}

/** The default is as good as nothing (ISO 32000-1, table 58). */
function isSet(value: PDFObject | undefined, key: string): boolean {
  return value !== undefined && !(key === "TR2" && nameOf(value) === "Default");
}

function isTransparent(state: PDFObject): boolean {
  const mask = get(state, "SMask");
  const mode = nameOf(get(state, "BM"));
  return (
    (mask !== undefined && nameOf(mask) !== "None") ||
    (mode !== undefined && mode !== "Normal" && mode !== "Compatible") ||
    ["ca", "CA"].some((key) => (numberOf(get(state, key)) ?? 1) !== 1)
  );
}

function isMaskedImage(dict: PDFDict): boolean {
  return nameOf(get(dict, "Subtype")) === "Image" && get(dict, "SMask") !== undefined;
}
