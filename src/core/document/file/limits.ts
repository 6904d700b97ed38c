// Limits of a file's contents; its size has one of its own. All are checked before anything is built from the file.

/** Brackets inside brackets. */
export const maximumDepth = 64;

/**
 * Values of any kind in the whole file: two million weights twice, a pair of indices for each that is frozen, the
 * dataset's cells, and room for the rest.
 */
export const maximumValues = 18_000_000;

export const maximumLayers = 10_000;
/** Over all layers: an input layer costs no text, so its units need a limit of their own. */
export const maximumUnits = 100_000;
/** Elements of all weight matrices, `null` included. */
export const maximumWires = 2_000_000;

/** Saved moments of training, and the numbers in all of them together. */
export const maximumCheckpoints = 100;
export const maximumCheckpointNumbers = 2_000_000;

/** Points of the training history that a file keeps. */
export const maximumHistoryPoints = 10_000;

/** Notes on the canvas, and UTF-16 units in each. */
export const maximumNotes = 200;
export const maximumNoteText = 2000;

/** Fields that this program doesn't know, in any one of its objects. */
export const maximumUnknownFields = 100_000;

export const maximumIdLength = 200;
export const maximumNameLength = 500;

/** Pixels from the origin, in every direction. */
export const maximumCoordinate = 1_000_000;
export const maximumBatchSize = 10_000_000;
/** Of the rows that don't train: for validation and for the test, together. */
export const maximumHeldOutShare = 0.9;
