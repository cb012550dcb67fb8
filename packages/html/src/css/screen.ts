/** Paper on a screen: a shade warmer than white, which print keeps. */
export const SCREEN = "#FDFCFA";
