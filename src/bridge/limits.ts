// Limits of what crosses the bridge and of what is kept.

/** UTF-16 units of the longest path that any system has: that of Windows in its long form. */
export const longestPath = 32_767;

/** A document's or a file's name with its ending, and what is made of it for a title. */
export const longestName = 1000;

/** UTF-16 units of a page that is printed: sheets for the largest class have a tenth. */
export const longestPage = 50_000_000;

/** A recent file's item is called by its path. */
export const longestMenuId = longestPath + 100;
export const longestMenuLabel = 400;

/** What a native question says. */
export const longestMessage = 2000;
export const longestDetail = 4000;

export const mostPaletteRecents = 5;

/** Files of one exported project. */
export const mostExportedFiles = 20;

/** Predictions of which it is kept how good they were. */
export const mostPredictions = 200;

/** In a small picture of a network. */
export const mostDots = 200;
export const mostWires = 400;

/** Per cent of the normal size of letters and controls. */
export const interfaceSizes = [90, 100, 110, 125, 150] as const;

/** Of what a process said last. */
export const longestOutput = 16_000;
/** Bytes of a process's output that cross at once. */
export const mostReadBytes = 8 * 1024 * 1024;
/** Pythons that are tried. */
export const mostPythons = 20;
