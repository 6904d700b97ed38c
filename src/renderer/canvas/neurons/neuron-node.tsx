// A neuron: disc with ring and value, chips under it, a handle to wire from; its button is what keys and scripts use.
import type { NodeProps } from '@xyflow/react';
import { memo, useMemo, useRef } from 'react';
import { neuronDisc } from '#core/document/layer-size.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { isFoundNeuron, useFind } from '#renderer/state/window/find-store.ts';
import { sameNeuron, select, useUi } from '#renderer/state/window/ui-store.ts';
import { type NeuronData, type NeuronFlowNode, spokenName } from '../geometry/network-nodes.ts';
import { neuronButtonId } from '../geometry/node-ids.ts';
import { withSurroundings } from '../geometry/viewport-fit.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { extendsSelection, withNeuron } from '../gestures/selecting.ts';
import { chipsOf, curvedOf, hasExtra, holdsMap, type NeuronChip } from '../numbers/neuron-surroundings.ts';
import { activeLayers, orderNumber } from '../numbers/phase.ts';
import { edit, type PointedItem, sameItem, useCanvasView } from '../view/canvas-view.ts';
import { useTabStop } from '../view/focus-request.ts';
import { useShowsMap } from '../view/neurons-show.ts';
import { useZoomDetail } from '../view/zoom-detail.ts';
import { ActivationChip } from './activation-chip.tsx';
import { HealthBadge, useHealthBadge } from './health-badge.tsx';
import styles from './neuron.module.css';
import { type CurveMark, NeuronCurve } from './neuron-curve.tsx';
import { NeuronDescription } from './neuron-description.tsx';
import { hasLongName, NeuronFace } from './neuron-face.tsx';
import { NeuronHandles } from './neuron-handles.tsx';
import { type NeuronElements, useNeuronReadouts } from './neuron-readouts.ts';
import { NeuronRing } from './neuron-ring.tsx';
import { NodeErrorBoundary } from './node-error-boundary.tsx';
import { Readout } from './readout.tsx';
import { DropoutTag, FrozenTag } from './training-tags.tsx';

export const NeuronNode = memo(function NeuronNode({
  data,
  selected,
  positionAbsoluteX,
  positionAbsoluteY,
}: NodeProps<NeuronFlowNode>) {
  const { t } = useCanvasTools();
  return (
    <NodeErrorBoundary message={t('canvas.notDrawn')}>
      <Neuron data={data} selected={selected} x={positionAbsoluteX} y={positionAbsoluteY} />
    </NodeErrorBoundary>
  );
});

interface NeuronProps {
  readonly data: NeuronData;
  readonly selected: boolean;
  readonly x: number;
  readonly y: number;
}

function Neuron({ data, selected, x, y }: NeuronProps) {
  const part = useRef<HTMLDivElement>(null);
  const detail = useZoomDetail(part);
  const stage = useRun((state) => state.stage);
  const tools = useCanvasTools();
  const { t } = tools;
  const neuron = useMemo(() => ({ layer: data.layer, unit: data.unit }), [data.layer, data.unit]);
  const item = useMemo(() => ({ kind: 'neuron' as const, neuron }), [neuron]);
  const elements = useNeuronElements();
  const isMapped = useShowsMap(data.layer);
  const curved = curvedOf(data, detail);
  const showsMap = holdsMap(data, isMapped, { detail, stage });
  useNeuronReadouts(data, elements, tools.ringScales, stage, detail, showsMap);
  const depth = data.depth < 0 ? undefined : data.depth;
  const highlighted = useUi(({ highlight }) =>
    highlight.some((part) => part.kind === 'neuron' && sameNeuron(part.neuron, neuron)),
  );
  const isFound = useFind(({ found }) => isFoundNeuron(found, neuron));
  const drop = useCanvasView(({ connecting }) => {
    if (connecting === null) return undefined;
    if (sameItem(connecting.fixed, item)) return 'source';
    if (!sameItem(connecting.target, item)) return undefined;
    return connecting.refusal === null ? 'valid' : 'refused';
  });
  const badge = useHealthBadge(data.layer, data.unit);
  const showsExtra = hasExtra(data, stage, detail);
  return (
    <div
      ref={part}
      className={styles.root}
      data-detail={detail}
      data-neuron={neuronButtonId(neuron)}
      data-alone={data.alone}
      data-close={(!data.biased && !data.alone) || undefined}
      data-highlighted={highlighted || isFound || undefined}
      data-active={activeLayers(stage)?.has(data.layer) || undefined}
      data-drop={drop}
      data-off={data.off || undefined}
      data-map={showsMap || undefined}
      data-extra={showsExtra || undefined}
      data-long-name={hasLongName(data) || undefined}
      data-named-before={data.namedBefore || undefined}
      data-curve={(curved !== null && !showsMap) || undefined}
    >
      <Disc data={data} neuron={neuron} item={item} selected={selected} x={x} y={y} detail={detail} />
      <NeuronFace data={data} neuron={neuron} item={item} detail={detail} showsMap={showsMap} value={elements.value} />
      {curved !== null && !showsMap && <NeuronCurve activation={curved} mark={elements.curve} />}
      {detail >= 1 && !data.off && <NeuronRing arc={elements.arc} />}
      {detail >= 2 && (
        <>
          <div className={styles.chips}>
            {chipsOf(data, detail).map((chip) => (
              <Chip key={chip} chip={chip} data={data} neuron={neuron} item={item} elements={elements} />
            ))}
          </div>
          <OrderBadge depth={depth} deepest={data.deepest} />
        </>
      )}
      {showsExtra && (
        <Readout
          className={`${styles.canvasChip} ${styles.extra}`}
          element={elements.extra}
          target={stage?.kind === 'loss' ? { kind: 'loss' } : { kind: 'delta', neuron }}
          owner={item}
        />
      )}
      {detail >= 1 && !showsExtra && badge !== null && <HealthBadge code={badge} />}
      {detail >= 1 && data.alone && data.frozen && <FrozenTag sentence={t('canvas.frozenNeuron')} />}
      {detail >= 1 && <NeuronHandles item={item} name={data.name} />}
    </div>
  );
}

interface ChipProps {
  readonly chip: NeuronChip;
  readonly data: NeuronData;
  readonly neuron: NeuronReference;
  readonly item: PointedItem;
  readonly elements: NeuronElements;
}

function Chip({ chip, data, neuron, item, elements }: ChipProps) {
  if (chip === 'activation') {
    return data.activation && <ActivationChip layer={data.layer} name={data.name} activation={data.activation} />;
  }
  if (chip === 'dropout') return <DropoutTag probability={data.dropout} />;
  const isBias = chip === 'bias';
  return (
    <Readout
      className={styles.canvasChip}
      element={elements[chip]}
      target={{ kind: isBias ? 'bias' : 'preActivation', neuron }}
      owner={item}
      {...(isBias && { onDoubleClick: () => edit({ kind: 'bias', neuron }) })}
    />
  );
}

function useNeuronElements(): NeuronElements {
  const arc = useRef<SVGPathElement>(null);
  const value = useRef<HTMLElement>(null);
  const curve = useRef<CurveMark | null>(null);
  const bias = useRef<HTMLElement>(null);
  const sum = useRef<HTMLElement>(null);
  const extra = useRef<HTMLElement>(null);
  return useMemo(() => ({ arc, value, curve, bias, sum, extra }), []);
}

interface DiscProps extends NeuronProps {
  readonly neuron: NeuronReference;
  readonly item: PointedItem;
  readonly detail: ZoomLevel;
}

function Disc({ data, neuron, item, selected, x, y, detail }: DiscProps) {
  const tools = useCanvasTools();
  const button = useRef<HTMLButtonElement>(null);
  const isTabStop = useTabStop(item, button);
  // On the map only the neuron that the keyboard stands on is described: there may be thousands.
  const isDescribed = detail >= 2 || isTabStop;
  const id = neuronButtonId(neuron);
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        className={styles.disc}
        aria-label={spokenName(tools.t, data)}
        title={data.whole ?? undefined}
        aria-describedby={isDescribed ? `${id}-description` : undefined}
        aria-pressed={selected}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={(event) => {
          useCanvasView.setState({ focus: item });
          if (event.currentTarget.matches(':focus-visible')) {
            tools.reveal(withSurroundings({ x, y, width: neuronDisc, height: neuronDisc }));
          }
        }}
        onClick={(event) => {
          event.stopPropagation();
          select(withNeuron(useUi.getState().selection, neuron, extendsSelection(event)));
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          if (data.alone) edit({ kind: 'name', layer: data.layer });
        }}
      />
      {isDescribed && <NeuronDescription id={`${id}-description`} data={data} />}
    </>
  );
}

/** Where nothing moves, numbers tell in which order the layers are computed. */
function OrderBadge({ depth, deepest }: { readonly depth: number | undefined; readonly deepest: number }) {
  const stage = useRun((state) => state.stage);
  const still = useUi((state) => state.reducedMotion || !state.flowAnimation);
  const order = still ? orderNumber(stage, depth, deepest) : null;
  return order === null ? null : (
    <span className={styles.order} aria-hidden="true">
      {order}
    </span>
  );
}
