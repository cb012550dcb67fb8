import { createHash } from "node:crypto";
import type { KitDocument, KitRef } from "./kit.ts";
import type { Attachment } from "./profile.ts";

/**
 * Puts `attachments` into the file, as what it was made from: files associated with all of it (ISO 19005-3, 6.8 and
 * annex E). pdfkit's own has the checksum in letters, where ISO 32000-1, table 46, wants its bytes.
 */
export function attach(
  document: KitDocument,
  attachments: readonly Attachment[],
  modified: Date,
): void {
  if (attachments.length === 0) return;
  document._root.data.AF = attachments.map((attachment) => {
    const { name, description } = attachment;
    const file = embed(document, attachment, modified);
    const specification = document.ref({
      Type: "Filespec",
      AFRelationship: "Source",
      F: new String(name),
      UF: new String(name),
      Desc: new String(description),
      EF: { F: file, UF: file },
    });
    specification.end();
    document.addNamedEmbeddedFile(name, specification);
    return specification;
  });
}

function embed(document: KitDocument, { mediaType, bytes }: Attachment, modified: Date): KitRef {
  const file = document.ref({
    Type: "EmbeddedFile",
    // A slash in a name is written by its code (ISO 32000-1, 7.3.5).
    Subtype: mediaType.replaceAll("/", "#2F"),
    Params: {
      ModDate: modified,
      Size: bytes.byteLength,
      CheckSum: createHash("md5").update(bytes).digest(),
    },
  });
  file.end(Buffer.from(bytes));
  return file;
}
