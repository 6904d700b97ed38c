// A problem as data: a code, a place, the values its sentence needs, and a fix. The words are in src/messages.

/** Where in a document a problem is. Every part is optional: a missing file has no layer. */
export interface Place {
  readonly layer?: string;
  /** Index of the neuron in its layer, from 0. */
  readonly unit?: number;
  readonly connection?: string;
  /** [target unit, source unit], from 0. */
  readonly wire?: readonly [number, number];
  /** Row of the dataset, from 0. */
  readonly row?: number;
  /** Column of the dataset, from 0. */
  readonly column?: number;
  /** Path in the file, such as `network.layers[2].units`. */
  readonly path?: string;
}

/** Information is worth knowing and nothing to mend: it isn't counted among the problems. */
export type Severity = 'error' | 'warning' | 'information';

export type FileProblemCode =
  | 'expressionTooLong'
  | 'expressionCharacter'
  | 'expressionEnd'
  | 'expressionName'
  | 'expressionArguments'
  | 'expressionNotFinite'
  | 'notJson'
  | 'cutShort'
  | 'notChainrule'
  | 'newerVersion'
  | 'fileTooLarge'
  | 'tooLargeAfterTraining'
  | 'fileTooDeep'
  | 'tooManyParts'
  | 'missingField'
  | 'wrongType'
  | 'unknownKind'
  | 'outOfRange'
  | 'notFinite'
  | 'duplicateId'
  | 'duplicateName'
  | 'duplicateCheckpoint'
  | 'duplicateCategory'
  | 'noWireToFreeze'
  | 'noUnitToSwitchOff'
  | 'emptyDataset'
  | 'notLesson'
  | 'noLanguage'
  | 'noRightChoice'
  | 'emptyList'
  | 'raggedRow';

export type NetworkProblemCode =
  | 'noInput'
  | 'noOutput'
  | 'loop'
  | 'duplicateConnection'
  | 'connectionIntoInput'
  | 'unknownLayer'
  | 'wrongWeightSize'
  | 'wrongBiasSize'
  | 'wrongTensorSize'
  | 'weightsNotTaken'
  | 'wantsOneInput'
  | 'wantsSameUnits'
  | 'notAnOutput'
  | 'softmaxNotOutput'
  | 'dropoutOnOutput'
  | 'outputSwitchedOff'
  | 'lossNeedsActivation'
  | 'softmaxOfOne'
  | 'crossEntropyOfOne'
  | 'noPathToOutput'
  | 'noIncomingWire'
  | 'unusedInput'
  | 'outputIsInput'
  | 'weightTooLarge'
  | 'biasTooLarge';

/** A cell of a table that doesn't fit its column. */
const cellProblemCodes = ['cellNotNumber', 'cellNotTruth', 'unknownCategory', 'unknownPart'] as const;
export type CellProblemCode = (typeof cellProblemCodes)[number];

export const dataProblemCodes = [
  ...cellProblemCodes,
  'tooManyCategories',
  'tableTooWide',
  'nothingToFillWith',
  'noStratifyColumn',
  'constantColumns',
  'givesAnswerAway',
  'oneClass',
  'unevenClasses',
  'fewRows',
  'noDataset',
  'featuresDontFit',
  'targetsDontFit',
  'targetOutOfRange',
  'targetsDontSum',
  'valueTooLarge',
  'noTrainingRows',
] as const;
export type DataProblemCode = (typeof dataProblemCodes)[number];

/** What is wrong, or was guessed, in a text that is read as a table. */
export type TableTextProblemCode =
  | 'tableIsPicture'
  | 'tableIsSpreadsheet'
  | 'tableIsNoText'
  | 'tableIsEmpty'
  | 'tableHasNoRows'
  | 'tableWrongEncoding'
  | 'unclosedQuote'
  | 'malformedQuote'
  | 'quoteAfterSpace'
  | 'mixedLineEnds'
  | 'tableLineTooLong'
  | 'raggedLine'
  | 'raggedLinesLeftOut'
  | 'repeatedColumnName'
  | 'tooManyColumns'
  | 'tooManyRows'
  | 'textNotNumber'
  | 'textGrouped'
  | 'textMinusSign'
  | 'textNotFinite'
  | 'textIsDate'
  | 'textNotTruth'
  | 'textTooLong'
  | 'cellsCountAsMissing'
  | 'encodingGuessed'
  | 'delimiterGuessed'
  | 'delimiterCutsNothing'
  | 'quoteGuessed'
  | 'headerGuessed'
  | 'noHeaderGuessed'
  | 'missingMarksGuessed'
  | 'decimalPointGuessed'
  | 'decimalCommaGuessed';

/** Why a saved moment doesn't fit the network any more; always warnings. */
export type CheckpointProblemCode =
  | 'checkpointLacksConnection'
  | 'checkpointOtherWires'
  | 'checkpointConnectionGone'
  | 'checkpointOtherBiases'
  | 'checkpointBiasesGone'
  | 'checkpointOtherParameters'
  | 'checkpointParametersGone';

export type RunProblemCode =
  | 'diverged'
  | 'memoryNeeded'
  | 'workerFailed'
  | 'workerSilent'
  | 'pytorchEnded'
  | 'pytorchSilent'
  | 'pytorchFlooded'
  | 'pytorchDiverged';

/** What an examination of the network on its data finds; always warnings. */
const healthProblemCodes = ['deadNeuron', 'saturatedNeuron', 'vanishingGradient', 'explodingGradient'] as const;
export type HealthProblemCode = (typeof healthProblemCodes)[number];

/** Why a network trains slower than one of its size could; always information. */
export type SlowPartCode =
  | 'irregularWires'
  | 'holes'
  | 'narrowBlocks'
  | 'costlyActivations'
  | 'ruledLayers'
  | 'smallBatch'
  | 'unevenBatch';

export type DiagnosticCode =
  | FileProblemCode
  | NetworkProblemCode
  | DataProblemCode
  | TableTextProblemCode
  | RunProblemCode
  | CheckpointProblemCode
  | HealthProblemCode
  | SlowPartCode;

/** What would make the problem go away, as an edit that a button can apply. */
export type Fix =
  | { readonly kind: 'setActivation'; readonly layer: string; readonly activation: string }
  | { readonly kind: 'removeDropout'; readonly layer: string }
  | { readonly kind: 'switchOn'; readonly layer: string }
  | { readonly kind: 'setActivations'; readonly layers: readonly string[]; readonly activation: string }
  /** Sigmoid for these, and binary cross-entropy as the loss. */
  | { readonly kind: 'predictProbability'; readonly layers: readonly string[] }
  | { readonly kind: 'setLoss'; readonly loss: string }
  | { readonly kind: 'setLearningRate'; readonly learningRate: number }
  /** To that step of the run, which goes on from there with that rate. */
  | { readonly kind: 'goBackWithRate'; readonly step: number; readonly learningRate: number }
  /** So many, wired as the last one. */
  | { readonly kind: 'addInputs'; readonly count: number }
  /** The output gets so many neurons, and these two. */
  | { readonly kind: 'fitOutputs'; readonly units: number; readonly activation: string; readonly loss: string }
  /** By their places in the table. */
  | { readonly kind: 'leaveColumnsOut'; readonly columns: readonly number[] }
  /** Each part of the rows gets its share of this column's classes. */
  | { readonly kind: 'stratify'; readonly column: string }
  | { readonly kind: 'removeLayer'; readonly layer: string }
  | { readonly kind: 'removeConnection'; readonly connection: string };

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  /** The neurons of the place's layer that it is about, from 0; absent: all of it, or the one of the place. */
  readonly units?: readonly number[];
  /** Names and numbers for the sentence; names are those the user gave, never ids. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
}

/** A problem that stands in the way. */
export function errorAt(
  place: Place,
  code: DiagnosticCode,
  values: Diagnostic['values'] = {},
  fix: Fix | null = null,
): Diagnostic {
  return { code, severity: 'error', place, values, ...(fix && { fix }) };
}

/** One that is worth a word. */
export function warningAt(
  place: Place,
  code: DiagnosticCode,
  values: Diagnostic['values'] = {},
  fix: Fix | null = null,
): Diagnostic {
  return { ...errorAt(place, code, values, fix), severity: 'warning' };
}

/** A user's text for a sentence: short enough to read. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

export function isProblem(diagnostic: Diagnostic): boolean {
  return diagnostic.severity !== 'information';
}

export function isHealthProblem({ code }: Diagnostic): boolean {
  return healthProblemCodes.some((known) => known === code);
}
