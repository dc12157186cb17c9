const KIB = 1024;
const MIB = 1024 * KIB;

/** Mails taken out of one mbox: each one costs a dissection, and an archive larger than this wants a batch run. */
export const MBOX_MAILS = 50_000;

/** Zips inside zips: an endless matryoshka (a zip that holds itself) must stop somewhere. */
export const ZIP_DEPTH = 2;

/** Attachments and recipients kept of an Outlook item, each. */
export const OUTLOOK_CHILDREN = 2_000;

/** Mails inside mails inside an Outlook item. */
export const OUTLOOK_DEPTH = 8;

/** Bytes of RTF unpacked: LZFu makes at most 17 bytes of 2, and a body larger than this is no letter. */
export const RTF_BYTES = 16 * MIB;

/** Groups inside groups in RTF: Outlook writes some ten. */
export const RTF_DEPTH = 500;

/** Properties in one MAPI property list: Outlook writes some hundred. */
export const MAPI_PROPERTIES = 20_000;

/** Lines of a text looked through for a quoted forward: a covering note is short, the quote begins near the top. */
export const FORWARD_LINES = 5_000;

/** Characters of a line that can be a header line of a quoted forward; a To line may be long. */
export const FORWARD_LINE_CHARS = 4_000;

/** Bytes looked at to see whether something is a mail. */
export const SNIFF_BYTES = 64 * KIB;
