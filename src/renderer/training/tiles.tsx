// Every chart that the dock can show, by the name that lessons and the settings know it by.
import type { FunctionComponent } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { DockChart } from '#core/teaching/lesson/targets.ts';
import { BoundaryTile } from './boundary-tile.tsx';
import { FiguresTile } from './figures-tile.tsx';
import { GradientTile } from './gradient-tile.tsx';
import { HistogramTile } from './histogram/histogram-tile.tsx';
import { LossTile } from './loss-tile.tsx';
import { MetricsTile } from './metrics-tile.tsx';
import { NeuronMapTile } from './neuron-map-tile.tsx';
import { PredictionsTile } from './predictions-tile.tsx';

type TileContent = FunctionComponent<{ readonly document: NetworkDocument }>;

export const tiles: { readonly [Name in DockChart]: TileContent } = {
  loss: LossTile,
  boundary: BoundaryTile,
  neuronMap: NeuronMapTile,
  gradients: GradientTile,
  histograms: HistogramTile,
  metrics: MetricsTile,
  predictions: PredictionsTile,
  figures: FiguresTile,
};
