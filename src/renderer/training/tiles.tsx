// Every chart that the dock can show, by its name.
import type { FunctionComponent } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import type { useTranslate } from '#renderer/i18n/use-translate.ts';
import { BoundaryTile } from './boundary-tile.tsx';
import type { TileName } from './dock-tiles.ts';
import { FiguresTile } from './figures-tile.tsx';
import { GradientTile } from './gradient-tile.tsx';
import { HistogramTile } from './histogram/histogram-tile.tsx';
import { LossTile } from './loss-tile.tsx';
import { MetricsTile } from './metrics-tile.tsx';
import { NeuronMapTile } from './neuron-map-tile.tsx';
import { PredictionsTile } from './predictions-tile.tsx';

interface TileProps {
  readonly document: NetworkDocument;
}

const tiles: {
  readonly [Name in TileName]: { readonly title: MessageKey; readonly Content: FunctionComponent<TileProps> };
} = {
  loss: { title: 'charts.loss', Content: LossTile },
  boundary: { title: 'charts.boundary', Content: BoundaryTile },
  neuronMap: { title: 'training.neuronMap', Content: NeuronMapTile },
  gradients: { title: 'training.gradientByLayer', Content: GradientTile },
  histograms: { title: 'histograms.title', Content: HistogramTile },
  metrics: { title: 'training.metrics', Content: MetricsTile },
  predictions: { title: 'training.predictions', Content: PredictionsTile },
  figures: { title: 'training.figures', Content: FiguresTile },
};

export function tileTitle(name: TileName, t: ReturnType<typeof useTranslate>): string {
  return t(tiles[name].title);
}

export function Tile({ name, document }: TileProps & { readonly name: TileName }) {
  const { Content } = tiles[name];
  return <Content document={document} />;
}
