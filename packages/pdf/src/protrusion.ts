/** Shares of their width by which characters stand over the edge at which lines end, the right one in Latin text, so that it looks straight. */
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
  "،": 0.6,
  "؛": 0.4,
  "۔": 0.6,
};

/** The same for the edge at which they begin. */
export const LEFT_HANG: Readonly<Record<string, number>> = {
  "‘": 0.4,
  "“": 0.3,
  '"': 0.25,
  "(": 0.1,
};
