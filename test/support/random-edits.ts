// Seeded random edits of any document: what a restless user might do next, refused attempts included.

import { checkpointOf } from '#core/checkpoints/checkpoint-of.ts';
import { checkNetwork } from '#core/compile/check-network.ts';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { clipboardText, readClipboard } from '#core/document/clipboard/clipboard-text.ts';
import { copyParts } from '#core/document/clipboard/copied-parts.ts';
import type { Edit } from '#core/document/edit.ts';
import { addLayer, addNeuron } from '#core/document/edits/add-dense.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { addOutput } from '#core/document/edits/add-output.ts';
import { addSibling } from '#core/document/edits/add-sibling.ts';
import { addUnit } from '#core/document/edits/add-unit.ts';
import { deleteCheckpoint, renameCheckpoint, saveCheckpoint } from '#core/document/edits/checkpoints.ts';
import { chooseDataset } from '#core/document/edits/choose-dataset.ts';
import { connect } from '#core/document/edits/connect.ts';
import { cut } from '#core/document/edits/cut.ts';
import { duplicate } from '#core/document/edits/duplicate.ts';
import { editOfFix } from '#core/document/edits/edit-of-fix.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { foldLayers } from '#core/document/edits/fold-layers.ts';
import { importWeights } from '#core/document/edits/import-weights.ts';
import { insertOnWire } from '#core/document/edits/insert-on-wire.ts';
import { joinLayer } from '#core/document/edits/join-layer.ts';
import { dropHistory, keepHistory } from '#core/document/edits/keep-history.ts';
import { move } from '#core/document/edits/move.ts';
import { addNote, placeNote, resizeNotes, writeNote } from '#core/document/edits/notes.ts';
import { paste } from '#core/document/edits/paste.ts';
import { predictProbability } from '#core/document/edits/predict-probability.ts';
import { reconnect } from '#core/document/edits/reconnect.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { reinitialise, reset, startFromSeed } from '#core/document/edits/reinitialise.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { rename, renameDocument } from '#core/document/edits/rename.ts';
import { replaceKind } from '#core/document/edits/replace-kind.ts';
import { restoreVersion } from '#core/document/edits/restore-version.ts';
import { setBiases } from '#core/document/edits/set-biases.ts';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setActivation, setInitializer, setLayerNumber, setOutput } from '#core/document/edits/set-layer-rule.ts';
import { setBias, setBiasPresence, setWeight } from '#core/document/edits/set-parameter.ts';
import { setDataset, setTraining, type TrainingChanges } from '#core/document/edits/set-training.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { setWeights } from '#core/document/edits/set-weights.ts';
import { switchOff, switchOn } from '#core/document/edits/switch-off.ts';
import { takeOut } from '#core/document/edits/take-out.ts';
import { tidy } from '#core/document/edits/tidy.ts';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import { tidyPlaces } from '#core/document/tidy/tidy-places.ts';
import { tidyRequest } from '#core/document/tidy/tidy-request.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import { initializerKinds } from '#core/learning/initializers/initializers.ts';
import { createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import {
  type ConnectionId,
  type Layer,
  type LayerId,
  layerId,
  type NeuronReference,
  type WireReference,
} from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { drawOrder, firstShuffleState } from '#core/training/data-order.ts';
import { between, chance, pick, uniform } from './draw.ts';
import { optimizersToTry } from './optimizers-to-try.ts';
import { dataEdits } from './random-data-edits.ts';

/** Growth stops here, so that long programs stay quick. */
const largestNeuronCount = 40;

export function randomEdit(stream: RandomStream, document: NetworkDocument): Edit {
  const draw = new Draw(stream, document);
  const isLarge = draw.neurons.length > largestNeuronCount;
  return pick(stream, isLarge ? shrinkingEdits : allEdits)(draw);
}

/** An edit that adds or removes parts, or takes a layer apart. */
export function randomStructureEdit(stream: RandomStream, document: NetworkDocument): Edit {
  const draw = new Draw(stream, document);
  const isLarge = draw.neurons.length > largestNeuronCount;
  return pick(stream, isLarge ? shrinkingEdits : structureEdits)(draw);
}

/** Random parts of a document. On an empty one they are parts that are not there. */
class Draw {
  readonly stream: RandomStream;
  readonly document: NetworkDocument;
  readonly neurons: readonly NeuronReference[];
  readonly wires: readonly WireReference[];

  constructor(stream: RandomStream, document: NetworkDocument) {
    this.stream = stream;
    this.document = document;
    const { layers, connections } = document.network;
    this.neurons = layers.flatMap(({ id, units }) => Array.from({ length: units }, (_, unit) => ({ layer: id, unit })));
    this.wires = connections.flatMap(({ id, weights }) =>
      weights.flatMap((row, target) =>
        row.flatMap((weight, source) => (weight === null ? [] : [{ connection: id, target, source }])),
      ),
    );
  }

  layer(): LayerId {
    const { layers } = this.document.network;
    return layers.length === 0 ? layerId('nowhere') : pick(this.stream, layers).id;
  }

  neuron(): NeuronReference {
    return this.neurons.length === 0 ? { layer: layerId('nowhere'), unit: 0 } : pick(this.stream, this.neurons);
  }

  someNeurons(): NeuronReference[] {
    return Array.from({ length: between(this.stream, 0, 3) }, () => this.neuron());
  }

  someWires(): WireReference[] {
    if (this.wires.length === 0) return [];
    return Array.from({ length: between(this.stream, 0, 4) }, () => pick(this.stream, this.wires));
  }

  someLayers(): LayerId[] {
    return Array.from({ length: between(this.stream, 0, 2) }, () => this.layer());
  }

  /** Mostly layers that have settings of their own; now and then any. */
  someDense(): LayerId[] {
    if (chance(this.stream, 0.2)) return this.someLayers();
    const dense = this.document.network.layers.filter(({ kind }) => kind === 'dense');
    return dense.length === 0
      ? []
      : [pick(this.stream, dense).id, ...(chance(this.stream, 0.5) ? [pick(this.stream, dense).id] : [])];
  }

  someConnections(): ConnectionId[] {
    const { connections } = this.document.network;
    return connections.length > 0 && chance(this.stream, 0.3) ? [pick(this.stream, connections).id] : [];
  }

  /** Mostly none. */
  someNotes(): string[] {
    const ids = (this.document.notes ?? []).map(({ id }) => id);
    return chance(this.stream, 0.7) ? [] : ids.slice(0, between(this.stream, 0, ids.length));
  }

  position(): Position {
    return { x: between(this.stream, -500, 1500), y: between(this.stream, -500, 1500) };
  }

  /** Now and then a number that must be refused, or a zero with a sign. */
  number(): number {
    if (chance(this.stream, 0.05)) return pick(this.stream, [Number.NaN, Number.POSITIVE_INFINITY]);
    return chance(this.stream, 0.1) ? -0 : uniform(this.stream, -3, 3);
  }

  /** Mostly of a checkpoint that is there. */
  checkpointName(): string {
    const { checkpoints = [] } = this.document;
    return checkpoints.length > 0 && chance(this.stream, 0.8) ? pick(this.stream, checkpoints).name : this.name();
  }

  name(): string {
    return pick(this.stream, ['h', 'h1', 'h2', 'h12', 'x', 'x1', 'y', 'unit', '7', '__proto__', ' a ', '']);
  }
}

/** A moment whose run has been trained as far as its numbers tell nobody. */
function randomCheckpoint(document: NetworkDocument, name: string, epoch: number): Checkpoint {
  const parameters = readParameters(document.network);
  const optimizerState = createOptimizerState(document.training.optimizer, parameters.length);
  for (const slot of optimizerState.slots) slot.set(parameters.map((value) => value / 2));
  const rows = Int32Array.from([0, 1, 2, 3]);
  const { order, shuffle } = drawOrder(rows, true, firstShuffleState(document.training.seed));
  const state = {
    parameters,
    optimizerState,
    order,
    shuffle,
    dropout: null,
    position: 0,
    lossSum: 0,
    step: epoch,
    epoch,
  };
  return checkpointOf(document, state, name, null);
}

type MakeEdit = (draw: Draw) => Edit;

const shrinkingEdits: readonly MakeEdit[] = [
  (draw) => {
    const parts = { neurons: draw.someNeurons(), wires: draw.someWires(), layers: draw.someLayers() };
    const notes = draw.someNotes();
    return (document) => removeParts(document, { ...parts, notes });
  },
  (draw) => {
    const parts = { wires: draw.someWires(), notes: draw.someNotes() };
    return (document) => removeParts(document, parts);
  },
  (draw) => {
    const layers = [draw.layer(), draw.layer()];
    return (document) => removeParts(document, { layers });
  },
  (draw) => {
    const parts = { neurons: draw.someNeurons(), layers: draw.someLayers(), notes: draw.someNotes() };
    return (document) => cut(document, parts);
  },
];

/** What a program copied last, by its stream. */
const clipboards = new WeakMap<RandomStream, string>();

/** Copied just now or long ago, through the text, into the document as it is. */
const pasteEdit: MakeEdit = (draw) => {
  const parts = { neurons: draw.someNeurons(), layers: draw.someLayers(), notes: draw.someNotes() };
  const copied = copyParts(draw.document, parts);
  if (copied !== null && (!clipboards.has(draw.stream) || chance(draw.stream, 0.7))) {
    clipboards.set(draw.stream, clipboardText(copied));
  }
  const read = readClipboard(clipboards.get(draw.stream) ?? '');
  const options = {
    withConnections: chance(draw.stream, 0.6),
    ...(chance(draw.stream, 0.3) ? { corner: draw.position() } : {}),
  };
  return (document) => ('refusal' in read ? read : paste(document, read.parts, options));
};

const growingEdits: readonly MakeEdit[] = [
  (draw) => {
    const position = chance(draw.stream, 0.5) ? draw.position() : undefined;
    return (document) => addInput(document, position);
  },
  (draw) => {
    const wiredFrom = draw.someNeurons();
    return (document) => addNeuron(document, { wiredFrom });
  },
  (draw) => {
    const options = { wiredFrom: draw.someNeurons(), units: between(draw.stream, 1, 4), position: draw.position() };
    return (document) => addLayer(document, options);
  },
  () => addOutput,
  (draw) => {
    const selected = draw.someNeurons();
    const centre = draw.position();
    return (document) => addNextNeuron(document, selected, centre);
  },
  (draw) => {
    const neuron = draw.neuron();
    return (document) => addSibling(document, neuron);
  },
  (draw) => {
    const layer = draw.layer();
    return (document) => addUnit(document, layer);
  },
  (draw) => {
    const [source, target] = [draw.neuron(), draw.neuron()];
    return (document) => connect(document, source, target);
  },
  (draw) => {
    const [source, target] = [draw.layer(), draw.layer()];
    return (document) => connect(document, source, target);
  },
  (draw) => {
    const [source, target] = [draw.neuron(), draw.layer()];
    return (document) => connect(document, source, target);
  },
];

/** Apart from the other ones that grow, since they give several wires one weight. */
const copyingEdits: readonly MakeEdit[] = [
  (draw) => {
    const [wire] = draw.someWires();
    return (document) => (wire === undefined ? removeParts(document, {}) : insertOnWire(document, wire));
  },
  pasteEdit,
  (draw) => {
    const parts = { neurons: draw.someNeurons(), layers: draw.someLayers(), notes: draw.someNotes() };
    return (document) => duplicate(document, parts);
  },
];

/** Whether two layers might become one. */
function isLike(a: Layer | undefined, b: Layer): boolean {
  if (a?.kind !== 'dense' || b.kind !== 'dense') return a?.kind === b.kind;
  return a.activation === b.activation && (a.biases === null) === (b.biases === null);
}

const foldEdit: MakeEdit = (draw) => {
  const model = draw.layer();
  const { layers } = draw.document.network;
  const like = layers
    .filter((layer) =>
      isLike(
        layers.find(({ id }) => id === model),
        layer,
      ),
    )
    .map(({ id }) => id);
  const chosen = chance(draw.stream, 0.8) ? like.slice(0, 2) : [model, ...draw.someLayers()];
  return (document) => foldLayers(document, chosen);
};

const setUnitsEdit: MakeEdit = (draw) => {
  const layer = draw.layer();
  const units = between(draw.stream, 0, 5);
  return (document) => setUnits(document, layer, units);
};

const explodeEdit: MakeEdit = (draw) => {
  const layer = draw.layer();
  const others = chance(draw.stream, 0.3) ? draw.someLayers() : [];
  return (document) => explodeLayers(document, [layer, ...others]);
};

/** A block of a matrix, or single cells from anywhere: some of the wires are there, some are drawn, some can't be. */
const setWeightsEdit: MakeEdit = (draw) => {
  const { stream } = draw;
  const { connections } = draw.document.network;
  const cells = Array.from({ length: between(stream, 1, 3) }, () => {
    const weight = chance(stream, 0.02) ? Number.NaN : uniform(stream, -3, 3);
    if (connections.length === 0 || chance(stream, 0.1)) {
      return { source: draw.neuron(), target: draw.neuron(), weight };
    }
    const { source, target, weights } = pick(stream, connections);
    return {
      source: { layer: source, unit: between(stream, 0, (weights[0]?.length ?? 1) - 1) },
      target: { layer: target, unit: between(stream, 0, weights.length - 1) },
      weight,
    };
  });
  return (document) => setWeights(document, cells);
};

/** Settings of training that are there or not, some of them out of range. */
const trainingChanges: readonly TrainingChanges[] = [
  { schedule: { kind: 'step', every: 3 } },
  { schedule: { kind: 'cosine', epochs: 10, warmUp: 2 } },
  { schedule: { kind: 'plateau', factor: 1 } },
  { schedule: undefined },
  { regularization: { l1: 0, l2: 0.01 } },
  { regularization: undefined },
  { clipping: { kind: 'norm', limit: 1 } },
  { clipping: { kind: 'value', limit: -1 } },
  { stopRules: { patience: 5, targetLoss: 0.01 } },
  { stopRules: { patience: 0 } },
  { stopRules: undefined },
];

/** Now and then words that must be refused, or a box that must be made to fit. */
const noteEdit: MakeEdit = (draw) => {
  const { stream } = draw;
  const { notes = [] } = draw.document;
  const position = chance(stream, 0.5) ? draw.position() : null;
  if (notes.length === 0 || chance(stream, 0.3)) return (document) => addNote(document, position);
  const { id } = pick(stream, notes);
  const text = chance(stream, 0.1) ? 'x'.repeat(2001) : `${draw.name()}${stream.uniform()}`;
  const box = { ...draw.position(), width: 100 * draw.number(), height: between(stream, 0, 5000) };
  return pick<Edit>(stream, [
    (document) => writeNote(document, id, text),
    (document) => placeNote(document, id, box),
    (document) =>
      resizeNotes(
        document,
        notes.map((note) => note.id),
        { width: box.width },
      ),
    (document) => removeParts(document, { notes: [id] }),
    (document) => move(document, new Map(), new Map([[id, draw.position()]])),
    (document) => cut(document, { notes: notes.map((note) => note.id) }),
    (document) => duplicate(document, { notes: [id] }),
  ]);
};

/** Mostly neurons that may be switched off and are not, or on and are off; now and then any. */
const switchEdit: MakeEdit = (draw) => {
  const { network } = draw.document;
  const outputs = new Set(outputLayers(network));
  const isOn = network.layers.some((layer) => layer.switchedOff !== undefined) && chance(draw.stream, 0.5);
  const fitting = network.layers.flatMap((layer) =>
    Array.from({ length: layer.units }, (_, unit) => ({ layer: layer.id, unit })).filter(
      ({ unit }) => isSwitchedOff(layer, unit) === isOn && (isOn || !outputs.has(layer.id)),
    ),
  );
  // Who has nothing to switch builds something first.
  if (fitting.length === 0 && chance(draw.stream, 0.8)) return pick(draw.stream, growingEdits)(draw);
  const neurons = fitting.length > 0 && chance(draw.stream, 0.9) ? [pick(draw.stream, fitting)] : draw.someNeurons();
  const parts = { neurons, layers: chance(draw.stream, 0.1) ? draw.someLayers() : [] };
  return (document) => (isOn ? switchOn : switchOff)(document, parts);
};

const takeOutEdit: MakeEdit = (draw) => {
  const neuron = draw.neuron();
  return (document) => takeOut(document, neuron);
};

const changingEdits: readonly MakeEdit[] = [
  noteEdit,
  takeOutEdit,
  (draw) => {
    const [neuron, layer] = [draw.layer(), draw.layer()];
    return (document) => joinLayer(document, neuron, layer);
  },
  (draw) => {
    const layers = draw.someLayers();
    const kind = pick(draw.stream, ['input', 'dense'] as const);
    return (document) => replaceKind(document, layers, kind);
  },
  (draw) => {
    const neurons = draw.someNeurons();
    const value = draw.number();
    return (document) => setBiases(document, neurons, value);
  },
  switchEdit,
  setUnitsEdit,
  explodeEdit,
  foldEdit,
  (draw) => {
    const [wire] = draw.someWires();
    const end = pick(draw.stream, ['source', 'target'] as const);
    const neuron = draw.neuron();
    return (document) => (wire === undefined ? removeParts(document, {}) : reconnect(document, wire, end, neuron));
  },
  (draw) => {
    const changes = pick(draw.stream, trainingChanges);
    return (document) => setTraining(document, changes);
  },
  (draw) => {
    const layers = draw.someLayers();
    const share = pick(draw.stream, [0, 0.1, 0.5, 1]);
    return (document) => setLayerNumber(document, layers, 'dropout', share);
  },
  (draw) => {
    const parts = { layers: draw.someLayers(), wires: draw.someWires(), connections: draw.someConnections() };
    return (document) => freeze(document, parts);
  },
  (draw) => {
    const parts = { layers: draw.someLayers(), wires: draw.someWires(), connections: draw.someConnections() };
    return (document) => unfreeze(document, parts);
  },
  (draw) => {
    const wire = draw.wires.length === 0 ? undefined : pick(draw.stream, draw.wires);
    const value = draw.number();
    return (document) => (wire === undefined ? removeParts(document, {}) : setWeight(document, wire, value));
  },
  (draw) => {
    const neuron = draw.neuron();
    const value = draw.number();
    return (document) => setBias(document, neuron, value);
  },
  (draw) => {
    const layers = draw.someDense();
    const present = chance(draw.stream, 0.5);
    return (document) => setBiasPresence(document, layers, present);
  },
  (draw) => {
    const layers = draw.someLayers();
    const kind = pick(draw.stream, activationKinds);
    return (document) => setActivation(document, layers, kind);
  },
  (draw) => {
    const layers = draw.someLayers();
    return (document) => predictProbability(document, layers);
  },
  (draw) => {
    const layers = draw.someDense();
    const kind = pick(draw.stream, initializerKinds);
    return (document) => setInitializer(document, layers, kind);
  },
  (draw) => {
    const layer = draw.layer();
    const isOutput = chance(draw.stream, 0.5);
    return (document) => setOutput(document, layer, isOutput);
  },
  (draw) => {
    const layer = draw.layer();
    const name = draw.name();
    return (document) => rename(document, layer, name);
  },
  (draw) => {
    const name = draw.name();
    return (document) => renameDocument(document, name);
  },
  (draw) => {
    const positions = new Map(draw.someLayers().map((layer) => [layer, draw.position()]));
    const notes = new Map(draw.someNotes().map((note) => [note, draw.position()]));
    return (document) => move(document, positions, notes);
  },
  (draw) => {
    const layers = draw.someLayers();
    return (document) => tidy(document, tidyPlaces(tidyRequest(document, layers)));
  },
  (draw) => {
    const optimizer = pick(draw.stream, [...optimizersToTry(1), draw.document.training.optimizer]);
    const learningRate = pick(draw.stream, [0.1, 0.01, -1]);
    return (document) => setTraining(document, { optimizer: { ...optimizer, learningRate } });
  },
  (draw) => {
    const changes = { seed: between(draw.stream, 1, 9), batchSize: between(draw.stream, 0, 8) };
    return (document) => setTraining(document, changes);
  },
  (draw) => {
    const dataset = chance(draw.stream, 0.5) ? null : ({ kind: 'builtin', name: 'xor' } as const);
    return (document) => setDataset(document, dataset);
  },
  (draw) => {
    const name = pick(draw.stream, ['xor', 'circle', 'sine'] as const);
    return (document) => chooseDataset(document, { kind: 'builtin', name });
  },
  (draw) => {
    const by = uniform(draw.stream, -1, 1);
    const epochs = pick(draw.stream, [0, 3]);
    return (document) =>
      recordTraining(
        document,
        readParameters(document.network).map((value) => value + by),
        epochs,
      );
  },
  (draw) => {
    const name = draw.checkpointName();
    const epoch = between(draw.stream, 0, 9);
    return (document) => saveCheckpoint(document, randomCheckpoint(document, name, epoch));
  },
  (draw) => {
    const [from, to] = [draw.checkpointName(), draw.name()];
    return (document) => renameCheckpoint(document, from, to);
  },
  (draw) => {
    const name = draw.checkpointName();
    return (document) => deleteCheckpoint(document, name);
  },
  (draw) => {
    const { network, training } = draw.document;
    const fixes = checkNetwork(network, training.loss).flatMap(({ fix }) => fix ?? []);
    return fixes.length === 0 ? reset : editOfFix(pick(draw.stream, fixes));
  },
  (draw) => {
    const by = uniform(draw.stream, -1, 1);
    return (document) =>
      importWeights(
        document,
        readParameters(document.network).map((value) => value - by),
      );
  },
  (draw) => {
    const epochs = between(draw.stream, 0, 3);
    const log = Array.from({ length: epochs }, (_, epoch) => ({ epoch, step: epoch, loss: 1, validationLoss: null }));
    return (document) => keepHistory(document, log);
  },
  () => dropHistory,
  (draw) => {
    const version = { ...draw.document, name: 'earlier' };
    return (document) => restoreVersion(document, version);
  },
  (draw) => {
    const seed = between(draw.stream, 1, 9);
    return (document) => startFromSeed(document, seed);
  },
  () => reinitialise,
  () => reset,
];

const structureEdits: readonly MakeEdit[] = [...growingEdits, ...shrinkingEdits, setUnitsEdit, explodeEdit];
/** Growing more often than shrinking, or most programs would stay among a few unwired neurons. */
const allEdits: readonly MakeEdit[] = [
  ...growingEdits,
  ...growingEdits,
  ...growingEdits,
  ...copyingEdits,
  noteEdit,
  noteEdit,
  switchEdit,
  switchEdit,
  setWeightsEdit,
  setWeightsEdit,
  ...changingEdits,
  ...dataEdits,
  ...shrinkingEdits,
];
