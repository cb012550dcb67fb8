// Two modules of JSZip, which its types leave out. Its `file` takes an entry of an archive in place of content, as it does itself on
// loading one.
declare module "jszip/lib/compressedObject.js" {
  const CompressedObject: new (
    compressedSize: number,
    uncompressedSize: number,
    crc32: number,
    compression: { readonly magic: string },
    content: Uint8Array,
  ) => Uint8Array;
  export default CompressedObject;
}

declare module "jszip/lib/compressions.js" {
  export const DEFLATE: { readonly magic: string };
}
