/** Without one of these there is nothing to set in a text. */
export const SIGN: RegExp =
  /["'`´“”„«»‹›‘’‚–—…;:!?&§°⸺⸻]|,,|--| - |\.\.\.|\. \. |\. \p{Lu}\.|\d| {2}|\u00a0|\((?:c|r|tm)\)|\b(?:Mr|Mr?s|Dr|Prof|St|De|[A-Z][a-z]{1,4})\.? |[IVXL]e(?![\p{L}])/iu;
