import type { DoctorOptions } from "../commands/doctor.ts";
import type { Definition } from "./definition.ts";
import { content, limit, outputs } from "./options.ts";

export const doctor: Definition = {
  name: "doctor",
  summary: "tell what is installed here, and what is amiss",
  description: `Tells the versions of printery and of what it runs with, the digest of all that outputs hang on besides
texts, fonts, the project that is found from here with its texts and outputs, what caches hold, whether a
remote cache is set, and which validators are installed, what each adds, and how to install the others.`,
  operands: [],
  options: [content, outputs, limit, { name: "--json", says: "print the same for programs" }],
  examples: [
    { call: "printery doctor", says: "what is found here, and what to do" },
    { call: "printery doctor --json", says: "the same for programs" },
  ],
  environment: [
    ["EPUBCHECK_JAR, VNU_JAR, VERAPDF_LIB, ACE_CLI", "where validators are that are not on PATH"],
  ],
  seeAlso: ["check", "docs/ci.md"],
  run: async (_none, options: DoctorOptions) =>
    (await import("../commands/doctor.ts")).doctor(options),
};
