import { fileURLToPath } from "node:url";

/**
 * Absolute path of the ICC profile for those whose printer names none: coated paper in offset, FOGRA39 (ISO 12647-2:2004).
 * From the `colorprofiles` of TeX Live, “free of known copyright restrictions”.
 */
export const pressProfile: string = fileURLToPath(
  new URL("../profiles/FOGRA39L_coated.icc", import.meta.url),
);
