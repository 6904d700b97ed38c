// Every panel that can stand beside the canvas, but for the computation graph, which is one of its own. Each is fetched when it is
// first opened, so that the start page doesn't wait for it.
import { type ComponentType, lazy } from 'react';
import type { MessageKey } from '#messages/catalogue.ts';
import type { PanelName } from '#renderer/state/window/panel-beside-store.ts';

interface PanelPlan {
  readonly title: MessageKey;
  readonly Content: ComponentType;
  /** A square has more room at the canvas's side than under it. */
  readonly isSquare: boolean;
}

export const panels: Readonly<Record<Exclude<PanelName, 'graph'>, PanelPlan>> = {
  landscape: {
    title: 'landscape.title',
    Content: lazy(async () => ({
      default: (await import('#renderer/training/landscape/landscape-panel.tsx')).LandscapePanel,
    })),
    isSquare: true,
  },
  race: {
    title: 'race.title',
    Content: lazy(async () => ({ default: (await import('#renderer/training/race/race-panel.tsx')).RacePanel })),
    isSquare: false,
  },
  census: {
    title: 'census.title',
    Content: lazy(async () => ({
      default: (await import('#renderer/training/census/census-panel.tsx')).CensusPanel,
    })),
    isSquare: true,
  },
  torch: {
    title: 'torch.title',
    Content: lazy(async () => ({
      default: (await import('#renderer/training/torch/torch-panel.tsx')).TorchPanel,
    })),
    isSquare: false,
  },
  code: {
    title: 'code.title',
    Content: lazy(async () => ({ default: (await import('#renderer/code/code-panel.tsx')).CodePanel })),
    isSquare: true,
  },
  compare: {
    title: 'compare.title',
    Content: lazy(async () => ({ default: (await import('#renderer/compare/compare-panel.tsx')).ComparePanel })),
    isSquare: true,
  },
  lens: {
    title: 'lens.title',
    Content: lazy(async () => ({ default: (await import('#renderer/explain/lens/lens-panel.tsx')).LensPanel })),
    isSquare: false,
  },
};
