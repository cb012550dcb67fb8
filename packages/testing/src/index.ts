export { rendererContract } from "./contract.ts";
export {
  at,
  description,
  emphasis,
  heading,
  item,
  note,
  paragraph,
  phrasing,
  reference,
  row,
  term,
  text,
  verse,
} from "./nodes.ts";
export { anyPress, specimen, specimenImages } from "./specimen.ts";
