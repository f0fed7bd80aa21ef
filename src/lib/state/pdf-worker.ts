// The PDF library's own worker, for pages that are drawn; reading has it inside its worker already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
