import { get, itemsOf, nameOf, textOf } from "../reading/pdf-file.ts";
import type { Survey } from "../reading/survey.ts";
import { type Xmp, xmpOf } from "../reading/xmp.ts";
import { type Fault, type Rule, X4 } from "../rule.ts";

/** What a file says it is. */
export const identityRules: readonly Rule[] = [
  {
    id: "pdf-version",
    clause: `${X4}, which is of PDF 1.6`,
    severity: "error",
    find: ({ file }) => {
      const versions = [file.version, nameOf(get(file.catalog, "Version")) ?? ""].sort();
      const version = versions.at(-1) ?? "";
      return version <= "1.6" && file.version !== "" ? [] : wrong("PDF 1.6 or older", version);
    },
  },
  {
    id: "encrypted",
    clause: `${X4}, 6.15, encryption; ISO 32000-1, 7.6`,
    severity: "error",
    find: ({ file }) => (file.isEncrypted ? wrong("no encryption", "some") : []),
  },
  {
    id: "file-id",
    clause: `${X4}, file identifier; ISO 32000-1, 14.4`,
    severity: "error",
    find: ({ file }) => {
      const ids = itemsOf(file.ids).filter((id) => textOf(id) !== undefined);
      return ids.length === 2 ? [] : wrong("an identifier of the file in its trailer", "none");
    },
  },
  {
    id: "pdfx-version",
    clause: `${X4}, 6.11, identification`,
    severity: "error",
    find: ({ file }) => {
      const version = xmpOf(file)("pdfxid:GTS_PDFXVersion");
      return version === "PDF/X-4" ? [] : wrong("pdfxid:GTS_PDFXVersion to be PDF/X-4", version);
    },
  },
  {
    id: "metadata",
    clause: `${X4}, 6.10, document information and metadata; ISO 16684-1`,
    severity: "error",
    find: ({ file }) => {
      const xmp = xmpOf(file);
      const missing = properties.filter((property) => (xmp(property) ?? "") === "");
      return missing.length > 0 ? wrong(`${missing.join(", ")} in the metadata`, "nothing") : [];
    },
  },
  {
    id: "trapped",
    clause: `${X4}, 6.9, trapping; ISO 32000-1, 14.11.6`,
    severity: "error",
    find: ({ file }) => {
      const trapped = trappedIn(file.info);
      return isOneOf(trapped, ["True", "False"])
        ? []
        : wrong("Trapped in the document information to be True or False", trapped);
    },
  },
  {
    id: "metadata-agree",
    clause: `${X4}, 6.10, document information and metadata; ISO 32000-1, 14.3.3`,
    severity: "error",
    find: disagreements,
  },
];

/** What must be told of a file, and of which version of it this is. */
const properties = [
  "dc:title",
  "xmp:CreateDate",
  "xmp:ModifyDate",
  "xmp:MetadataDate",
  "xmpMM:DocumentID",
  "xmpMM:VersionID",
  "xmpMM:RenditionClass",
  "pdf:Trapped",
];

function wrong(expected: string, found: string | undefined): Fault[] {
  return [{ reason: `Expected ${expected}, not ${found || "nothing"}` }];
}

function isOneOf(value: string | undefined, values: readonly string[]): boolean {
  return value !== undefined && values.includes(value);
}

function trappedIn(info: Parameters<typeof get>[0]): string | undefined {
  return nameOf(get(info, "Trapped"));
}

/** Keys of the document information that say the same as properties of the metadata, if both are there. */
const pairs = [
  ["Title", "dc:title"],
  ["Creator", "xmp:CreatorTool"],
  ["Producer", "pdf:Producer"],
] as const;

function disagreements({ file }: Survey): Fault[] {
  const xmp = xmpOf(file);
  const { info } = file;
  return [
    ...pairs.flatMap(([key, property]) => {
      const said = textOf(get(info, key));
      return said === undefined || said === (xmp(property) ?? said)
        ? []
        : wrong(
            `${property} to be as ${key} of the document information, “${said}”`,
            `“${xmp(property)}”`,
          );
    }),
    ...dates.flatMap(([key, property]) => {
      const said = moment(textOf(get(info, key)));
      const told = moment(xmp(property));
      if (said === "") return wrong(`${key} in the document information`, "nothing");
      return said === told || told === ""
        ? []
        : wrong(`${property} to be as ${key}, ${said}`, told);
    }),
    ...trappedTwice(xmp, trappedIn(info)),
  ];
}

const dates = [
  ["CreationDate", "xmp:CreateDate"],
  ["ModDate", "xmp:ModifyDate"],
] as const;

/** The figures of a date, to the second: “D:20240517000000Z” and “2024-05-17T00:00:00Z” are one. */
function moment(date: string | undefined): string {
  return (date ?? "")
    .replace(/[.][0-9]+/, "")
    .replace(/\D/g, "")
    .slice(0, 14);
}

function trappedTwice(xmp: Xmp, trapped: string | undefined): Fault[] {
  const told = xmp("pdf:Trapped");
  return told === undefined || told === trapped
    ? []
    : wrong(`pdf:Trapped to be ${trapped ?? "away"}`, told);
}
