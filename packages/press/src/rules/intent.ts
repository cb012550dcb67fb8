import { type PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import { bytesOf, dicts, get, nameOf, numberOf, textOf } from "../reading/pdf-file.ts";
import type { Survey } from "../reading/survey.ts";
import { type Fault, type Rule, X4 } from "../rule.ts";

/** What it is to be printed on. */
export const intentRules: readonly Rule[] = [
  {
    id: "output-intent",
    clause: `${X4}, 6.4, output intents; ISO 32000-1, 14.11.5`,
    severity: "error",
    find: (survey) => {
      const count = intentsOf(survey).length;
      return count === 1 ? [] : [fault(`one output intent of GTS_PDFX, not ${count}`)];
    },
  },
  {
    id: "output-condition",
    clause: `${X4}, 6.4, output intents; ISO 32000-1, table 365`,
    severity: "error",
    find: (survey) =>
      intentsOf(survey).flatMap((intent) =>
        ["OutputConditionIdentifier", "Info"].flatMap((key) =>
          textOf(get(intent, key)) ? [] : [fault(`${key} in the output intent, not nothing`)],
        ),
      ),
  },
  {
    id: "output-profile",
    clause: `${X4}, 6.4.2.1, output intents; ISO 15076-1:2010, 7.2`,
    severity: "error",
    find: (survey) =>
      intentsOf(survey).flatMap((intent) => profileFaults(get(intent, "DestOutputProfile"))),
  },
];

function intentsOf({ file }: Survey): PDFObject[] {
  const intents = dicts(get(file.catalog, "OutputIntents"));
  return intents.filter((intent) => nameOf(get(intent, "S")) === "GTS_PDFX");
}

/** A profile begins with a header of 128 bytes (ISO 15076-1, 7.2, table 17). */
function profileFaults(profile: PDFObject | undefined): Fault[] {
  if (!(profile instanceof PDFRawStream)) {
    return [fault("the profile of the printing condition in the file, not none")];
  }
  const header = Buffer.from(bytesOf(profile)).subarray(0, 128);
  const word = (at: number) => header.toString("latin1", at, at + 4);
  const major = header[8] ?? 0;
  return [
    ...(word(36) === "acsp" ? [] : [fault("an ICC profile, not something else")]),
    ...(word(12) === "prtr" ? [] : [fault(`a profile of a printer, not of class “${word(12)}”`)]),
    ...(word(16) === "CMYK" ? [] : [fault(`a profile for CMYK, not for “${word(16).trim()}”`)]),
    ...(major === 2 || major === 4
      ? []
      : [fault(`an ICC profile of version 2 or 4, not ${major}`)]),
    ...(numberOf(get(profile, "N")) === 4
      ? []
      : [fault("a profile of four components, not another")]),
  ];
}

function fault(expectation: string): Fault {
  return { reason: `Expected ${expectation}` };
}
