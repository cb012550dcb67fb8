import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = worker;

/** The PDF at `address`. The policy of the desk lets nothing be evaluated, so that pdfjs does without. */
export async function openPdf(address: string): Promise<PDFDocumentProxy> {
  return await getDocument({
    url: address,
    isEvalSupported: false,
    useWasm: false,
    // Our files have their fonts in them.
    useSystemFonts: false,
    disableAutoFetch: true,
    enableXfa: false,
  }).promise;
}
