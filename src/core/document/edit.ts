// The contract of an edit: a pure function from a document to a new one with a label, or to the reason why it is refused.
import type { ConnectionId, LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import type { NetworkDocument } from './network-document.ts';

export const editCodes = [
  'addInput',
  'addNeuron',
  'addWiredNeuron',
  'addLayer',
  'addUnit',
  'connect',
  'connectLayers',
  'connectToLayer',
  'insertOnWire',
  'reconnect',
  'deleteNeuron',
  'deleteLayer',
  'delete',
  'cut',
  'paste',
  'pasteConnected',
  'duplicate',
  'disconnect',
  'disconnectSeveral',
  'move',
  'tidy',
  'rename',
  'renameDocument',
  'setActivation',
  'setBias',
  'setBiases',
  'setTensor',
  'setLayerNumber',
  'addBiases',
  'removeBiases',
  'setWeight',
  'setWeights',
  'setUnits',
  'setOutput',
  'unsetOutput',
  'setInitializer',
  'freezeLayers',
  'freezeWire',
  'freezeWires',
  'freezeParts',
  'unfreezeLayers',
  'unfreezeWire',
  'unfreezeWires',
  'unfreezeParts',
  'switchOff',
  'switchOn',
  'setTraining',
  'setSetting',
  'setLearningRate',
  'setOptimizerAndRate',
  'setDataset',
  'setDatasetFitted',
  'addMissingInputs',
  'fitOutputsToData',
  'leaveColumnsOut',
  'makeTable',
  'importTable',
  'drawForTable',
  'writeCells',
  'changeRows',
  'addRows',
  'deleteRows',
  'moveRow',
  'addColumn',
  'deleteColumn',
  'moveColumn',
  'changeColumn',
  'renameColumn',
  'predictProbability',
  'reinitialise',
  'reset',
  'explode',
  'fold',
  'explodeSeveral',
  'takeOut',
  'joinLayer',
  'toInputs',
  'toNeurons',
  'train',
  'trainPartOfEpoch',
  'importWeights',
  'restoreVersion',
  'keepHistory',
  'dropHistory',
  'resumeFrom',
  'saveCheckpoint',
  'renameCheckpoint',
  'deleteCheckpoint',
  'addNote',
  'writeNote',
  'placeNote',
  'resizeNote',
  'resizeNotes',
  'deleteNote',
  'deleteNotes',
  'cutNotes',
  'pasteNotes',
  'duplicateNotes',
  'moveNotes',
  'deleteWithNotes',
  'disconnectWithNotes',
  'cutWithNotes',
  'pasteWithNotes',
  'pasteConnectedWithNotes',
  'duplicateWithNotes',
  'moveWithNotes',
] as const;

/** What an undo entry did; its sentences are in the messages: `edits.did_…` names it, `edits.done_…` announces it. */
export type EditCode = (typeof editCodes)[number];

export interface EditLabel {
  readonly code: EditCode;
  /** Names and numbers for the sentence. */
  readonly values: Readonly<Record<string, string | number>>;
}

export const refusalCodes = [
  'wouldLoop',
  'alreadyConnected',
  'intoInput',
  'toItself',
  'sameLayer',
  'oneNeuronOnly',
  'nameTaken',
  'nameEmpty',
  'nameTooLong',
  'softmaxNotOutput',
  'softmaxLayer',
  'inputLayer',
  'nothingTrained',
  'takesWhole',
  'feedsWhole',
  'noOutput',
  'noBias',
  'layerFrozen',
  'outputNeuron',
  'notFinite',
  'notWhole',
  'negative',
  'outOfRange',
  'tooLarge',
  'tidyAlready',
  'tooLargeToTidy',
  'checkpointNameTaken',
  'checkpointNotFound',
  'tooManyCheckpoints',
  'checkpointsTooLarge',
  'tooManyNotes',
  'noteTooLong',
  'notFound',
  'nothingSelected',
  'foldOne',
  'foldKind',
  'foldActivation',
  'foldBias',
  'foldNumber',
  'foldInitializer',
  'foldFrozen',
  'foldSoftmax',
  'foldPath',
  'foldOutput',
  'foldOutputOrder',
  'foldInputOrder',
  'takeOutAlone',
  'takeOutOrder',
  'hasIncoming',
  'clipboardEmpty',
  'clipboardOther',
  'clipboardNewer',
  'clipboardTooLarge',
  'clipboardDamaged',
  'drawnAlready',
  'tooWideToPaste',
  'cellTooLong',
  'columnNameTaken',
  'tableTooLarge',
  'noDataToDrawFor',
  'canvasNotEmpty',
  'nothingChanged',
] as const;

/** Why an edit is refused; its sentence in the messages is `edits.refused_…`. */
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface AddedParts {
  /** The new layers, and what a layer was exploded into. */
  readonly layers: readonly LayerId[];
  readonly connections: readonly ConnectionId[];
  /** The new neurons: units of new layers and of old ones. */
  readonly neurons: readonly NeuronReference[];
  /** A wire that leads elsewhere now. */
  readonly wires?: readonly WireReference[];
  /** Ids of the new notes. */
  readonly notes?: readonly string[];
}

export interface EditDone {
  readonly document: NetworkDocument;
  readonly label: EditLabel;
  /** What the edit made, so that it can be selected. */
  readonly added?: AddedParts;
}

export type EditResult = EditDone | { readonly refusal: Refusal };
export type Edit = (document: NetworkDocument) => EditResult;

export function isRefused(result: EditResult): result is { readonly refusal: Refusal } {
  return 'refusal' in result;
}
