// How much may cross the bridge, and be kept.

/** Most a document's text may be, in UTF-16 units; a file of more bytes is refused before it is read. */
export const maximumDocumentLength = 64 * 1024 * 1024;

export const mostPaletteRecents = 5;
