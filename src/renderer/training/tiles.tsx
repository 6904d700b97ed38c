// Every chart that the dock can show, by the name that the settings keep, in the order in which they are offered.
import type { FunctionComponent } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { BoundaryTile } from './boundary-tile.tsx';
import { FiguresTile } from './figures-tile.tsx';
import { GradientTile } from './gradient-tile.tsx';
import { HistogramTile } from './histogram/histogram-tile.tsx';
import { LossTile } from './loss-tile.tsx';
import { MetricsTile } from './metrics-tile.tsx';
import { NeuronMapTile } from './neuron-map-tile.tsx';
import { PredictionsTile } from './predictions-tile.tsx';

interface TilePlan {
  readonly title: MessageKey;
  readonly Content: FunctionComponent<{ readonly document: NetworkDocument }>;
}

export const tiles: ReadonlyMap<string, TilePlan> = new Map([
  ['loss', { title: 'charts.loss', Content: LossTile }],
  ['boundary', { title: 'charts.boundary', Content: BoundaryTile }],
  ['neuronMap', { title: 'training.neuronMap', Content: NeuronMapTile }],
  ['gradients', { title: 'training.gradientByLayer', Content: GradientTile }],
  ['histograms', { title: 'histograms.title', Content: HistogramTile }],
  ['metrics', { title: 'training.metrics', Content: MetricsTile }],
  ['predictions', { title: 'training.predictions', Content: PredictionsTile }],
  ['figures', { title: 'training.figures', Content: FiguresTile }],
]);
