export { readByline, readNames } from "./byline.ts";
export { readContributorNote } from "./contributor.ts";
export { hasGivenName, isPersonalName } from "./personal-name.ts";
