export { readByline, readNames } from "./byline.ts";
export { readContributorNote } from "./contributor.ts";
export { isPersonalName } from "./personal-name.ts";
