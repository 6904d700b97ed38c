// The ends of the wires that are selected or pointed at, as handles: dragged to another neuron, they take the wire along.
import { ViewportPortal } from '@xyflow/react';
import type { WireEnd } from '#core/document/edits/reconnect.ts';
import type { WireReference } from '#core/network/network.ts';
import { nameIn } from '../geometry/network-nodes.ts';
import { wireEndPlaces } from '../geometry/wire-end-places.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { endsOfWire, wireAt } from '../scene/wire-set.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import styles from './wire.module.css';

interface WireEndsProps {
  readonly model: CanvasModel;
  readonly marks: Marks;
}

/** Of more selected wires than these the handles would hide each other. */
const mostSelected = 8;

export function WireEnds({ model, marks }: WireEndsProps) {
  const isNear = useCanvasView((state) => state.level >= 1);
  const isBusy = useCanvasView(({ editing }) => editing !== null);
  if (!isNear || isBusy) return null;
  const selected = marks.selected.size <= mostSelected ? [...marks.selected] : [];
  const wires = new Set([...selected, marks.hovered, marks.focused]);
  return (
    <ViewportPortal>
      <div className={styles.ends}>
        {[...wires].map((index) => {
          const wire = model.drawing.isDrawn(index) ? wireAt(model.drawing.set, index) : null;
          return wire !== null && <EndsOfWire key={index} model={model} index={index} wire={wire} />;
        })}
      </div>
    </ViewportPortal>
  );
}

interface EndsOfWireProps {
  readonly model: CanvasModel;
  readonly index: number;
  readonly wire: WireReference;
}

function EndsOfWire({ model: { drawing, facts }, index, wire }: EndsOfWireProps) {
  const tools = useCanvasTools();
  const ends = endsOfWire(drawing.set, index);
  if (ends === null) return null;
  const names = { source: nameIn(facts, ends.source), target: nameIn(facts, ends.target) };
  const places = wireEndPlaces(drawing.tables.of(index));
  const handle = (end: WireEnd, label: string) => (
    <button
      type="button"
      className={`${styles.end} nodrag nopan`}
      data-wire={index}
      data-end={end}
      tabIndex={-1}
      aria-label={label}
      title={label}
      style={{ transform: `translate(${places[end].x}px, ${places[end].y}px)` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        tools.beginConnecting({ kind: 'wireEnd', wire, end }, event);
      }}
      onClick={(event) => event.stopPropagation()}
    />
  );
  return (
    <>
      {handle('source', tools.t('canvas.moveSource', names))}
      {handle('target', tools.t('canvas.moveTarget', names))}
    </>
  );
}
