// Stands in a bundle for what is never used of it.
export default undefined;
