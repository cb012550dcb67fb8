export { broken } from "./broken.ts";
export { featuresOf } from "./features.ts";
export { inFolder } from "./publish.ts";
