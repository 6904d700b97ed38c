// A layer of several units: its title, size and activation, the row of omitted units, and a button for one more.
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo, useMemo, useRef } from 'react';
import { laneWidth } from '#core/document/layer-size.ts';
import type { LayerId } from '#core/network/network.ts';
import type { Translate } from '#messages/translator.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useCrossing } from '../geometry/lane-crossing.ts';
import { blockHeight, titleRuns } from '../geometry/lane-geometry.ts';
import type { LaneData, LaneFlowNode } from '../geometry/network-nodes.ts';
import { foldedLayerButtonId, laneNodeId } from '../geometry/node-ids.ts';
import { canvasActions } from '../gestures/canvas-actions.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { type CanvasItem, sameItem, toggleCollapsed, useCanvasView } from '../view/canvas-view.ts';
import { useTabStop } from '../view/focus-request.ts';
import { useZoomDetail } from '../view/zoom-detail.ts';
import { ActivationChip } from './activation-chip.tsx';
import styles from './lane.module.css';
import { LanePicture } from './lane-picture.tsx';
import { NodeErrorBoundary } from './node-error-boundary.tsx';
import { DropoutTag, describeTraining, FrozenTag, OffTag } from './training-tags.tsx';

export const LaneNode = memo(function LaneNode(props: NodeProps<LaneFlowNode>) {
  const { data, selected, positionAbsoluteX, positionAbsoluteY } = props;
  const { t } = useCanvasTools();
  return (
    <NodeErrorBoundary message={t('canvas.notDrawn')}>
      <Lane data={data} selected={selected} x={positionAbsoluteX} y={positionAbsoluteY} />
    </NodeErrorBoundary>
  );
});

export function roleTitle(t: Translate, role: LaneData['role'], depth: number): string {
  if (role === 'hidden') return t('canvas.hiddenLayer', { depth });
  if (role === 'input') return t('canvas.inputLayer');
  return role === 'output' ? t('canvas.outputLayer') : t('canvas.notConnected');
}

interface LaneProps {
  readonly data: LaneData;
  readonly selected: boolean;
  readonly x: number;
  readonly y: number;
}

function Lane({ data, selected, x, y }: LaneProps) {
  const { t } = useCanvasTools();
  const { layer, name, units, activation, kind, collapsed } = data;
  const part = useRef<HTMLDivElement>(null);
  const detail = useZoomDetail(part);
  const title = roleTitle(t, data.role, data.depth);
  const item = useMemo(() => ({ kind: 'layer' as const, layer }), [layer]);
  const crossing = useCrossing(({ joining, refused }) => {
    if (joining === layer) return 'valid';
    return refused?.lane === layer ? 'refused' : undefined;
  });
  const wiring = useCanvasView(({ connecting }) => {
    if (connecting === null || !sameItem(connecting.target, item)) return undefined;
    return connecting.refusal === null ? 'valid' : 'refused';
  });
  return (
    <div
      ref={part}
      className={styles.root}
      data-detail={detail}
      data-lane={laneNodeId(layer)}
      data-drop={crossing ?? wiring}
      data-selected={selected || undefined}
      data-collapsed={collapsed}
      data-title={titleRuns(detail, collapsed)}
      data-kind={kind ?? undefined}
    >
      <div className={styles.header}>
        <div className={styles.title} title={`${title} · ${name}`}>
          {title}
        </div>
        <div className={styles.kind}>
          <span className="lane-size" title={t('canvas.neuronCount', { count: units })}>
            {units}
          </span>
          {kind !== null && <span title={t(`library.${kind}`)}>{t(`library.${kind}Short`)}</span>}
          {activation !== null && <ActivationChip layer={layer} name={name} activation={activation} />}
        </div>
        <CollapseButton data={data} item={item} x={x} y={y} />
        <LaneHandle item={item} name={name} />
      </div>
      <div className={styles.tags}>
        {data.frozen && <FrozenTag sentence={t('canvas.frozenLayer')} />}
        <OffTag count={data.offCount} sentence={offSentence(t, data)} />
        <DropoutTag probability={data.dropout} />
      </div>
      <LanePicture layer={layer} />
      {data.omitted > 0 && (
        <div className={styles.more} style={{ top: data.moreTop }}>
          {t('canvas.more', { count: data.omitted })}
        </div>
      )}
      {!collapsed && (
        <button
          type="button"
          className={`${styles.add} nodrag nopan`}
          tabIndex={-1}
          aria-label={t('canvas.addUnit', { name })}
          title={t('canvas.addUnit', { name })}
          onClick={(event) => {
            event.stopPropagation();
            canvasActions.addUnit(layer);
          }}
        >
          <IconPlus size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function offSentence(t: Translate, { offCount, units }: Pick<LaneData, 'offCount' | 'units'>): string {
  return t('canvas.describeOffCount', { count: offCount, units });
}

function describeLane(t: Translate, data: LaneData): string {
  return [data.offCount > 0 ? offSentence(t, data) : [], describeTraining(t, data)].flat().join(' ');
}

interface LaneItem {
  readonly item: Extract<CanvasItem, { kind: 'layer' }>;
}

/** Of a folded layer it is what the keyboard stands on. */
function CollapseButton({ data, item, x, y }: Pick<LaneProps, 'data' | 'x' | 'y'> & LaneItem) {
  const { layer, name, collapsed } = data;
  const tools = useCanvasTools();
  const button = useRef<HTMLButtonElement>(null);
  const isTabStop = useTabStop(item, button);
  const Chevron = collapsed ? IconChevronRight : IconChevronDown;
  return (
    <button
      ref={button}
      id={foldedLayerButtonId(layer)}
      type="button"
      className={`${styles.collapse} nodrag nopan`}
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={!collapsed}
      aria-label={tools.t(collapsed ? 'canvas.expand' : 'canvas.collapse', { name })}
      aria-description={describeLane(tools.t, data) || undefined}
      onFocus={(event) => {
        if (!collapsed) return;
        useCanvasView.setState({ focus: item });
        if (event.currentTarget.matches(':focus-visible')) {
          tools.reveal({ x, y, width: laneWidth, height: blockHeight });
        }
      }}
      onClick={(event) => {
        event.stopPropagation();
        toggleLayer(layer);
      }}
    >
      <Chevron size={16} aria-hidden="true" />
    </button>
  );
}

/** Wires all neurons of the layer at once. */
function LaneHandle({ item, name }: LaneItem & { readonly name: string }) {
  const tools = useCanvasTools();
  const label = tools.t('canvas.connectLayerFrom', { name });
  return (
    <button
      type="button"
      className={`${styles.handle} nodrag nopan`}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        tools.beginConnecting(item, event);
      }}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

function toggleLayer(layer: LayerId): void {
  const layers = useDocument.getState().document?.network.layers ?? [];
  toggleCollapsed(layers.filter((each) => each.id === layer));
}
