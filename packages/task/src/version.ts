/** Of printery, as outputs name it; that of the packages. */
export const VERSION = "0.1.0";
