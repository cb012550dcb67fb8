export { isCredit } from "./credit.ts";
export { isSalutation, isValediction } from "./letter.ts";
export { isNavigation } from "./navigation.ts";
export { isCopyright, isDisclaimer, isDisowning, isNotice } from "./notice.ts";
export { isPartLabel } from "./part.ts";
export { isRelatedHeading } from "./related.ts";
