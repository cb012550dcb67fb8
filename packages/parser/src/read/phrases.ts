export { isComment, isTagLine } from "./comment.ts";
export { isContactLine, isLinkListHeading, isPlainLink } from "./contact.ts";
export { isCaption, isCredit, isPlaceholder } from "./credit.ts";
export { isSalutation, isValediction } from "./letter.ts";
export { isBreadcrumb, isFormControl, isMenuWord, isNavigation, isShare } from "./navigation.ts";
export { isCopyright, isDisclaimer, isDisowning, isNewsletter, isNotice } from "./notice.ts";
export { isChapterLabel, isPartLabel, isSectionWord } from "./part.ts";
export { isRelatedHeading, isTocHeading } from "./related.ts";
