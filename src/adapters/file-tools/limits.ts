const MIB = 1024 * 1024;

/** Bytes that are handed to a tool; what is larger is told as over the limit. */
export const TOOL_INPUT_BYTES = 24 * MIB;
/** Bytes that one archive may unpack to, in all; counted while it writes, for directories lie. */
export const TOOL_OUTPUT_BYTES = 48 * MIB;
/** Files taken out of one archive. */
export const TOOL_FILES = 40;
/** Pages of a PDF whose words are read: a lure is a page. */
export const TOOL_PAGES = 3;
/** Heap of the thread; what a tool takes beyond it ends the thread, and not the dissection. */
export const TOOL_HEAP_MIB = 512;
/** Time for one question; a thread that needs longer is ended. Starting it is counted in. */
export const TOOL_MS = { openArchive: 20_000, readPdfText: 20_000, readPictureText: 60_000 } as const;
