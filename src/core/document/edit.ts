// What an edit is: a pure function from a document to a new one with a label, or to the reason why it is refused.
import type { ConnectionId, LayerId } from '#core/network/network.ts';
import type { NetworkDocument } from './network-document.ts';

/** What an undo entry did; the sentence for it is in the messages. */
export type EditCode =
  | 'addInput'
  | 'addNeuron'
  | 'addLayer'
  | 'addUnit'
  | 'connect'
  | 'delete'
  | 'disconnect'
  | 'move'
  | 'rename'
  | 'renameDocument'
  | 'setActivation'
  | 'setBias'
  | 'setBiasPresence'
  | 'setWeight'
  | 'setUnits'
  | 'setOutput'
  | 'setInitializer'
  | 'setTraining'
  | 'setDataset'
  | 'reinitialise'
  | 'reset'
  | 'explode'
  | 'train';

export interface EditLabel {
  readonly code: EditCode;
  /** Names and numbers for the sentence. */
  readonly values: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
  | 'wouldLoop'
  | 'alreadyConnected'
  | 'intoInput'
  | 'toItself'
  | 'nameTaken'
  | 'nameEmpty'
  | 'softmaxNotOutput'
  | 'softmaxLayer'
  | 'notFinite'
  | 'outOfRange'
  | 'nothingSelected'
  | 'nothingChanged';

export interface Refusal {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface EditDone {
  readonly document: NetworkDocument;
  readonly label: EditLabel;
  /** What the edit made, so that it can be selected. */
  readonly added?: { readonly layers: readonly LayerId[]; readonly connections: readonly ConnectionId[] };
}

export type EditResult = EditDone | { readonly refusal: Refusal };
export type Edit = (document: NetworkDocument) => EditResult;

export function isRefused(result: EditResult): result is { readonly refusal: Refusal } {
  return 'refusal' in result;
}
