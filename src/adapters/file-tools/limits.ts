const MIB = 1024 * 1024;

/** Bytes that are handed to a tool; what is larger is told as over the limit. */
export const TOOL_INPUT_BYTES = 24 * MIB;
/** Bytes that one archive may unpack to, in all; counted while it writes, for directories lie. */
export const TOOL_OUTPUT_BYTES = 48 * MIB;
/** Files taken out of one archive: as many as are opened in one mail. */
export const TOOL_FILES = 60;
/** Names kept of one archive's list. */
export const TOOL_LISTED = 5_000;
/** Bytes that all streams of one PDF may unpack to: its readers hold every one whole. */
export const TOOL_PDF_BYTES = 32 * MIB;
/** Memory that the process may grow by while a PDF is read; one that is encrypted unpacks where nobody can count it. */
export const TOOL_PDF_GROWTH_BYTES = 384 * MIB;
/** Pages of a PDF whose words are read: a lure is a page. */
export const TOOL_PAGES = 3;
/** Characters kept of a PDF's words. */
export const TOOL_TEXT_CHARS = 100_000;
/** Pixels of a picture whose words are read: the screen of a telephone at its full size has four million. */
export const TOOL_PIXELS = 12_000_000;
/** Heap of the thread; what a tool takes beyond it ends the thread, and not the dissection. */
export const TOOL_HEAP_MIB = 512;
/** Memory of one tool's WebAssembly, which the heap's limit does not count: an archive may ask for a dictionary of gigabytes. */
export const TOOL_WASM_BYTES = 512 * MIB;
/** Time for one question; a thread that needs longer is ended. Starting it is counted in. */
export const TOOL_MS = { openArchive: 20_000, readPdfText: 10_000, readPictureText: 60_000 } as const;
