// The lens's view of the shown network: the factors of the chosen path, and those with another activation function.
import { useMemo, useSyncExternalStore } from 'react';
import { type LocalFactor, localFactors } from '#core/explain/lens/local-factors.ts';
import { hiddenLayersOf, withOtherActivation } from '#core/explain/lens/other-activation.ts';
import type { LossPath } from '#core/explain/paths/path-ledger.ts';
import { type ElementwiseActivationKind, elementwiseActivation } from '#core/layers/activation-functions.ts';
import type { DenseLayer } from '#core/network/network.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { type LensRequest, useLensRequest } from '#renderer/state/window/lens-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { type LensGround, lensGround, type NoGround } from './lens-ground.ts';

export interface OtherFactors {
  readonly activation: ElementwiseActivationKind;
  readonly factors: readonly LocalFactor[];
}

export interface Lens {
  readonly ground: LensGround;
  readonly path: LossPath;
  /** From the loss back to the parameter. */
  readonly factors: readonly LocalFactor[];
  /** Those whose activation function can be another. */
  readonly hidden: readonly DenseLayer[];
  /** Null where there is nothing to compare. */
  readonly other: OtherFactors | null;
}

export type LensView = Lens | { readonly why: NoGround } | { readonly why: 'noPath'; readonly ground: LensGround };

/** @param activation null: what is most unlike the path's own */
export function useLens(pathNumber: number, activation: ElementwiseActivationKind | null): LensView {
  const ground = useGround();
  return useMemo(() => {
    if (typeof ground === 'string') return { why: ground };
    const path = ground.ledger.paths[pathNumber] ?? ground.ledger.paths[0];
    return path === undefined ? { why: 'noPath', ground } : lensOn(ground, path, activation);
  }, [ground, pathNumber, activation]);
}

function useGround(): LensGround | NoGround {
  const document = useDocument((state) => state.document);
  const values = useSyncExternalStore(onShownValues, shownValues);
  const isRunning = useRun((state) => state.status === 'running');
  const request: LensRequest = useLensRequest((state) => state.request);
  const selection = useUi((state) => state.selection);
  const explained = useUi((state) => state.explainTrail[state.explainPosition] ?? null);
  const target = explained?.kind === 'metric' ? null : explained;
  return useMemo(
    () => lensGround(document, values, isRunning, { request, selection, target }),
    [document, values, isRunning, request, selection, target],
  );
}

function lensOn(ground: LensGround, path: LossPath, chosen: ElementwiseActivationKind | null): Lens {
  const { subject, start, source } = ground;
  const { through } = path;
  const hidden = hiddenLayersOf(subject.network, through);
  const activation = chosen ?? contrastTo(hidden);
  const other = hidden.length === 0 ? null : withOtherActivation(subject, through, activation, source);
  return {
    ground,
    path,
    factors: localFactors(subject, start, through),
    hidden,
    other: other === null ? null : { activation, factors: localFactors(other, start, through) },
  };
}

/** ReLU beside functions that squash, sigmoid beside the others. */
function contrastTo(hidden: readonly DenseLayer[]): ElementwiseActivationKind {
  const squashes = ({ activation }: DenseLayer): boolean =>
    activation !== 'softmax' && elementwiseActivation(activation).bounds !== null;
  return hidden.some(squashes) ? 'relu' : 'sigmoid';
}
