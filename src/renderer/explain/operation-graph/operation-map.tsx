// The operations as a picture that scrolls: pointing at one lights what it reads and what reads it, with local derivatives.
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import { type DrawnPart, drawnPartOf } from '#core/explain/explanation-target.ts';
import type { ShownNumber } from '#core/explain/operation-graph/operation-arithmetic.ts';
import { placeNameOf, targetOfNumber } from '#core/explain/operation-graph/operation-identity.ts';
import type { Placement } from '#core/explain/operation-graph/placement.ts';
import type { OperationGraph } from '#core/explain/operation-graph/shown-operation.ts';
import type { Network } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { neuronKey, useUi, wireKey } from '#renderer/state/window/ui-store.ts';
import { openBeside } from '../explain-view.ts';
import { clearHighlight } from '../use-highlight.ts';
import { bendOf, cornerOf, endsOf, sizeOf } from './graph-geometry.ts';
import type { ShownGraph } from './graph-shown.ts';
import { operationAtKey } from './neighbours.ts';
import styles from './operation.module.css';
import { OperationBox } from './operation-box.tsx';
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
      className={styles.map}
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
      <div className={styles.plane} style={sizeOf(placement)}>
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

/** Parts of the drawing that one operation lights at most. */
const mostLit = 64;

/** Ties the operations to the drawing: pointing at one lights its neurons and wires, and what is lit there is lit here. */
function drawnPartsOf(network: Network, picture: OperationGraph, operation: number): readonly DrawnPart[] {
  const width = Math.min(mostLit, picture.operations[operation]?.width ?? 0);
  return Array.from({ length: width }, (_, element) => {
    const target = targetOfNumber(network, picture, { operation, element });
    return target === null ? null : drawnPartOf(target);
  }).filter((part) => part !== null);
}

/** Positions of the operations that belong to what is lit. */
function useLitOperations({ network, picture }: ShownGraph): ReadonlySet<number> {
  const highlight = useUi((state) => state.highlight);
  const operations = useMemo(() => {
    const byPart = new Map<string, number[]>();
    for (const operation of picture.operations.keys()) {
      for (const part of drawnPartsOf(network, picture, operation)) {
        const key = keyOf(part);
        byPart.set(key, [...(byPart.get(key) ?? []), operation]);
      }
    }
    return byPart;
  }, [network, picture]);
  return useMemo(
    () => new Set(highlight.flatMap((part) => operations.get(keyOf(part)) ?? [])),
    [highlight, operations],
  );
}

function keyOf(part: DrawnPart): string {
  return part.kind === 'neuron' ? `neuron ${neuronKey(part.neuron)}` : `wire ${wireKey(part.wire)}`;
}

interface OperationEdgesProps {
  readonly picture: OperationGraph;
  readonly placement: Placement;
  readonly pointed: number | null;
}

/** Edges of the operation graph, as curves from left to right; those of the operation that is pointed at stand out. */
const OperationEdges = memo(function OperationEdges({ picture, placement, pointed }: OperationEdgesProps) {
  const { width, height } = sizeOf(placement);
  return (
    <svg className={styles.edges} data-drawing width={width} height={height} aria-hidden>
      {picture.operations.flatMap(({ id, inputs }, to) =>
        inputs.map((from) => (
          <path
            key={`${picture.operations[from]?.id} ${id}`}
            d={pathOf(placement, from, to)}
            data-role={to === pointed ? 'input' : from === pointed ? 'reader' : undefined}
          />
        )),
      )}
    </svg>
  );
});

function pathOf(placement: Placement, from: number, to: number): string {
  const ends = endsOf(placement, from, to);
  const [start, end] = ends;
  const bend = bendOf(ends);
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
}
