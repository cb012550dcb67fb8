/** Shares of their width by which characters stand over the right edge of the text, so that it looks straight. */
export const RIGHT_HANG: Readonly<Record<string, number>> = {
  "-": 0.6,
  ".": 0.6,
  ",": 0.6,
  ";": 0.4,
  ":": 0.4,
  "’": 0.6,
  "”": 0.4,
  "—": 0.2,
  "–": 0.3,
};

/** The same for the left edge. */
export const LEFT_HANG: Readonly<Record<string, number>> = {
  "‘": 0.4,
  "“": 0.3,
  '"': 0.25,
  "(": 0.1,
};
