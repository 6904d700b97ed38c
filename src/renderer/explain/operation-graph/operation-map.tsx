// The operations as a picture that scrolls: pointing at one lights what it reads and what reads it, with local derivatives.
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ShownNumber } from '#core/explain/operation-graph/operation-arithmetic.ts';
import { placeNameOf, targetOfNumber } from '#core/explain/operation-graph/operation-identity.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { openBeside } from '../explain-view.ts';
import { clearHighlight } from '../use-highlight.ts';
import { cornerOf, sizeOf } from './graph-geometry.ts';
import type { ShownGraph } from './graph-shown.ts';
import { drawnPartsOf, useLitOperations } from './lit-operations.ts';
import { operationAtKey } from './neighbours.ts';
import { OperationBox } from './operation-box.tsx';
import { OperationEdges } from './operation-edges.tsx';
import { localText, roleOf } from './operation-roles.ts';
import { nameOf, signOf } from './operation-words.ts';

interface OperationMapProps {
  readonly shown: ShownGraph;
  readonly current: ShownNumber;
  readonly onPoint: (operation: number | null) => void;
  readonly onChoose: (operation: number) => void;
  readonly pointed: number | null;
}

export function OperationMap({ shown, current, pointed, onPoint, onChoose }: OperationMapProps) {
  const t = useTranslate();
  const { picture, placement, network, numbers } = shown;
  const frame = useRef<HTMLFieldSetElement>(null);
  const names = useMemo(
    () =>
      picture.operations.map((operation, position) => ({
        name: nameOf(t, network, picture, position),
        place: placeNameOf(network, picture, position),
        sign: signOf(picture, operation),
        corner: cornerOf(placement, position),
      })),
    [picture, placement, network, t],
  );
  useEffect(() => clearHighlight, []);
  useEffect(() => {
    frame.current?.querySelector('[data-role="pointed"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const lit = useLitOperations(shown);
  const marked = pointed ?? current.operation;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = operationAtKey(event.key, current.operation, picture, placement);
    if (next === null && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (next === null) return;
    onChoose(next);
    const box = frame.current?.querySelector<HTMLElement>(`[data-operation="${next}"]`);
    box?.focus();
    box?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const point = (target: EventTarget): void => {
    const position = positionOf(target);
    onPoint(position);
    if (position === null) clearHighlight();
    else useUi.setState({ highlight: drawnPartsOf(network, picture, position) });
  };
  const explain = (position: number): void => {
    onChoose(position);
    const element = position === current.operation ? current.element : 0;
    const target = targetOfNumber(network, picture, { operation: position, element });
    if (target !== null) openBeside(target);
  };

  return (
    <fieldset
      className="operation-map"
      ref={frame}
      aria-label={t('operationGraph.map')}
      aria-description={t('operationGraph.howToUse')}
      onKeyDown={onKeyDown}
      onPointerOver={(event) => point(event.target)}
      onPointerLeave={() => {
        onPoint(null);
        clearHighlight();
      }}
      onFocus={(event) => {
        const position = positionOf(event.target);
        if (position === null) return;
        onChoose(position);
        useUi.setState({ highlight: drawnPartsOf(network, picture, position) });
      }}
      onBlur={clearHighlight}
      onClick={(event) => {
        const position = positionOf(event.target);
        if (position !== null) explain(position);
      }}
    >
      <div className="operation-plane" style={sizeOf(placement)}>
        <OperationEdges picture={picture} placement={placement} pointed={marked} />
        {picture.operations.map((operation, position) => (
          <OperationBox
            key={operation.id}
            operation={operation}
            position={position}
            {...(names[position] as (typeof names)[number])}
            numbers={numbers[position] as (typeof numbers)[number]}
            role={roleOf(picture, position, marked)}
            local={localText(t, shown, position, marked)}
            isStop={position === current.operation}
            isLit={lit.has(position)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function positionOf(target: EventTarget): number | null {
  const box = target instanceof Element ? target.closest<HTMLElement>('[data-operation]') : null;
  return box === null ? null : Number(box.dataset.operation);
}
