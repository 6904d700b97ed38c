// A layer of several units: its title, size and activation, the row of omitted units, and a button for one more.
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { ActivationChip } from './activation-chip.tsx';
import { useCanvasActions } from './canvas-actions.ts';
import { toggleCollapsed } from './canvas-view.ts';
import type { LaneData, LaneFlowNode } from './network-nodes.ts';
import { NodeErrorBoundary } from './node-error-boundary.tsx';
import { laneNodeId } from './node-ids.ts';

export const LaneNode = memo(function LaneNode({ data, selected }: NodeProps<LaneFlowNode>) {
  const t = useTranslate();
  return (
    <NodeErrorBoundary message={t('canvas.notDrawn')}>
      <Lane data={data} selected={selected} />
    </NodeErrorBoundary>
  );
});

export function roleTitle(t: Translate, role: LaneData['role'], depth: number): string {
  if (role === 'hidden') return t('canvas.hiddenLayer', { depth });
  if (role === 'input') return t('canvas.inputLayer');
  return role === 'output' ? t('canvas.outputLayer') : t('canvas.notConnected');
}

function Lane({ data, selected }: { readonly data: LaneData; readonly selected: boolean }) {
  const t = useTranslate();
  const actions = useCanvasActions();
  const { layer, name, units, activation, collapsed } = data;
  return (
    <div
      className="lane"
      data-lane={laneNodeId(layer)}
      data-selected={selected || undefined}
      data-collapsed={collapsed}
    >
      <div className="lane-header">
        <div className="lane-title" title={name}>
          {roleTitle(t, data.role, data.depth)}
        </div>
        <div className="lane-kind">
          <span className="lane-size" title={t('canvas.neuronCount', { count: units })}>
            {units}
          </span>
          {activation !== null && <ActivationChip layer={layer} name={name} activation={activation} />}
        </div>
        <CollapseButton data={data} />
      </div>
      {data.omitted > 0 && (
        <div className="lane-more" style={{ top: data.moreTop }}>
          {t('canvas.more', { count: data.omitted })}
        </div>
      )}
      {!collapsed && (
        <button
          type="button"
          className="lane-add nodrag nopan"
          tabIndex={-1}
          aria-label={t('canvas.addUnit', { name })}
          title={t('canvas.addUnit', { name })}
          onClick={(event) => {
            event.stopPropagation();
            actions.addUnit(layer);
          }}
        >
          <IconPlus size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function CollapseButton({ data: { layer, name, collapsed } }: { readonly data: LaneData }) {
  const t = useTranslate();
  const Chevron = collapsed ? IconChevronRight : IconChevronDown;
  return (
    <button
      type="button"
      className="lane-collapse nodrag nopan"
      tabIndex={-1}
      aria-expanded={!collapsed}
      aria-label={t(collapsed ? 'canvas.expand' : 'canvas.collapse', { name })}
      onClick={(event) => {
        event.stopPropagation();
        const layers = useDocument.getState().document?.network.layers ?? [];
        toggleCollapsed(layers.filter((each) => each.id === layer));
      }}
    >
      <Chevron size={16} aria-hidden="true" />
    </button>
  );
}
