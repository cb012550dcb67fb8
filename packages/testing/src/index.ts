export { rendererContract } from "./contract.ts";
export {
  at,
  emphasis,
  heading,
  item,
  note,
  paragraph,
  phrasing,
  reference,
  row,
  text,
  verse,
} from "./nodes.ts";
export { specimen, specimenImages } from "./specimen.ts";
