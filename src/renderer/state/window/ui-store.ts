// Store of what the user looks at: selection, shown quantity, open panels. Never undone, never makes a document dirty.

import type { Scope } from '#core/explain/explanation.ts';
import type { DrawnPart, Explainable } from '#core/explain/explanation-target.ts';
import type { ConnectionId, LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { Stage } from '#core/training/stages.ts';
import { createStore } from '#renderer/signals/store.ts';
import type { WiringStart } from './wiring.ts';

export type FocusQuantity = 'weight' | 'signal' | 'gradient' | 'update';
export const focusQuantities: readonly FocusQuantity[] = ['weight', 'signal', 'gradient', 'update'];

/** How far one press of *Next stage* goes. */
export type StepBy = 'pass' | 'layer' | 'term';
export const stepSizes: readonly StepBy[] = ['pass', 'layer', 'term'];

export type LeftTab = 'library' | 'outline' | 'data';
export type RightTab = 'inspect' | 'explain' | 'problems' | 'hand' | 'predict';
export type ResolvedTheme = 'light' | 'dark';

/** The selected parts; layers are selected as lanes, neurons as units of any layer, notes by their ids. */
export interface Selection {
  readonly neurons: readonly NeuronReference[];
  readonly wires: readonly WireReference[];
  readonly layers: readonly LayerId[];
  readonly notes: readonly string[];
}
export const emptySelection: Selection = { neurons: [], wires: [], layers: [], notes: [] };

/** How many parts, whatever they are. */
export function sizeOfSelection({ neurons, wires, layers, notes }: Selection): number {
  return neurons.length + wires.length + layers.length + notes.length;
}

export type Speed = 0.25 | 0.5 | 1 | 2 | 4 | 'max';
export const speeds: readonly Speed[] = [0.25, 0.5, 1, 2, 4, 'max'];

interface Announcement {
  readonly say: () => string;
  /** Tells two announcements of one sentence apart. */
  readonly count: number;
  /** For the ear alone: where it is to be read, it would soon be out of date. */
  readonly isSpokenOnly: boolean;
}
export const silence: Announcement = { say: () => '', count: 0, isSpokenOnly: false };

interface UiState {
  readonly selection: Selection;
  readonly focusQuantity: FocusQuantity;
  /** The stage during which that quantity was chosen by hand. */
  readonly quantityChosenDuring: Stage | null;
  /** The rows that canvas, narration and Explain are about: one, or the mean over the mini-batch. */
  readonly scope: Scope;
  readonly stepBy: StepBy;
  readonly leftTab: LeftTab;
  readonly rightTab: RightTab;
  /** In a narrow window the right panel is closed until something in it is asked for; a wide one has a setting. */
  readonly rightInNarrow: boolean;
  /** It was asked for while it gave its room to a network that is stepped through. */
  readonly libraryKept: boolean;
  /** The visited numbers of Explain, like a browser's. */
  readonly explainTrail: readonly Explainable[];
  readonly explainPosition: number;
  /** The elements of the canvas that are lit while their number or path is pointed at in Explain, and the reverse. */
  readonly highlight: readonly DrawnPart[];
  readonly flowAnimation: boolean;
  /** The resolved preference for reduced motion: the system's or the app's. */
  readonly reducedMotion: boolean;
  readonly theme: ResolvedTheme;
  readonly speed: Speed;
  /** For a classroom: the canvas alone, large. */
  readonly isPresenting: boolean;
  /** Picked row of the dataset, from 0. */
  readonly row: number;
  /** By hand; else the row that is stepped through is one that shows something. */
  readonly isRowPicked: boolean;
  /** Values that are tried in place of the row; null: none are. */
  readonly triedRow: Float64Array | null;
  /** Explain asks before it shows a number. */
  readonly isQuizOn: boolean;
  /** Connections whose scale is per layer instead of one for the whole network. */
  readonly scalePerLayer: boolean;
  /** What will be wired to the part that is chosen next (key C, key R); null when not connecting. */
  readonly connectFrom: WiringStart | null;
  /** A sentence for the polite live region and the status bar. */
  readonly announcement: Announcement;
}

export const nothingLit: readonly DrawnPart[] = [];

/** The highlight of one element. */
export function onlyLit(part: DrawnPart | null): readonly DrawnPart[] {
  return part === null ? nothingLit : [part];
}

export const useUi = createStore<UiState>(() => ({
  selection: emptySelection,
  focusQuantity: 'weight',
  quantityChosenDuring: null,
  scope: 'row',
  stepBy: 'layer',
  leftTab: 'library',
  rightTab: 'inspect',
  rightInNarrow: false,
  libraryKept: false,
  explainTrail: [],
  explainPosition: -1,
  highlight: nothingLit,
  flowAnimation: true,
  reducedMotion: false,
  theme: 'light',
  speed: 1,
  isPresenting: false,
  row: 0,
  isRowPicked: false,
  triedRow: null,
  isQuizOn: false,
  scalePerLayer: false,
  connectFrom: null,
  announcement: silence,
}));

export function select(selection: Partial<Selection>): void {
  useUi.setState({ selection: { ...emptySelection, ...selection } });
}

export function pickRow(row: number): void {
  useUi.setState({ row, isRowPicked: true });
}

/** A tab of the right panel, which a narrow window opens for it. */
export function rightShown(rightTab: RightTab): Pick<UiState, 'rightTab' | 'rightInNarrow'> {
  return { rightTab, rightInNarrow: true };
}

export function openExplain(target: Explainable): void {
  useUi.setState(({ explainTrail, explainPosition }) => ({
    ...rightShown('explain'),
    explainTrail: [...explainTrail.slice(0, explainPosition + 1), target],
    explainPosition: explainPosition + 1,
  }));
}

/** Moves along the visited numbers; stays at the ends. */
export function moveExplain(by: 1 | -1): void {
  useUi.setState(({ explainTrail, explainPosition }) => ({
    explainPosition: Math.min(explainTrail.length - 1, Math.max(0, explainPosition + by)),
  }));
}

/** @param say the sentence in the present language; asked again when the language changes */
export function announce(say: () => string): void {
  useUi.setState(({ announcement }) => ({ announcement: { say, count: announcement.count + 1, isSpokenOnly: false } }));
}

/** The same for what the status bar shows anyway, and newer. */
export function speak(say: () => string): void {
  useUi.setState(({ announcement }) => ({ announcement: { say, count: announcement.count + 1, isSpokenOnly: true } }));
}

export function sameExplained(a: Explainable | undefined, b: Explainable): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function sameNeuron(a: NeuronReference, b: NeuronReference): boolean {
  return a.layer === b.layer && a.unit === b.unit;
}

export function sameWire(a: WireReference, b: WireReference): boolean {
  return a.connection === b.connection && a.target === b.target && a.source === b.source;
}

/** Keys for maps and for React; an id may hold any character, so the numbers come first. */
export function neuronKey(neuron: NeuronReference): string {
  return `${neuron.unit}:${neuron.layer}`;
}

/** Of the selected neurons. Every view asks, and a selection may be a hundred thousand of them. */
export const selectedNeuronKeys = remembered(
  ({ neurons }: Selection): ReadonlySet<string> => new Set(neurons.map(neuronKey)),
);

/** Those selected as a whole, and those of the selected neurons. */
export const selectedLayerIds = remembered(
  ({ layers, neurons }: Selection): ReadonlySet<LayerId> =>
    new Set([...layers, ...neurons.map((neuron) => neuron.layer)]),
);

/** A selected layer stands for all its neurons. */
export function neuronsOfSelection(network: Network, { layers, neurons }: Selection): readonly NeuronReference[] {
  const whole = new Set(layers);
  const units = layers.flatMap((id) => neuronsOf(layerOf(network, id)));
  return [...units, ...neurons.filter(({ layer }) => !whole.has(layer))];
}

export function wireKey(wire: { connection: ConnectionId; target: number; source: number }): string {
  return `${wire.target},${wire.source}:${wire.connection}`;
}
