// The page of the measurement: the same neurons with wires as React Flow's own edges, or on Chainrule's drawing layer.
import { type Edge, type Node, Position, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openPainterPort } from '../../../src/renderer/canvas/painting/painter-port.ts';
import { ArrayPool } from '../../../src/renderer/canvas/scene/array-pool.ts';
import { SignScale } from '../../../src/renderer/canvas/scene/sign-scale.ts';
import { wireWidth } from '../../../src/renderer/canvas/scene/wire-encoding.ts';
import { colors, ends, type Place, places, sceneNumbers, scenePlaces, sceneWires, valueAt } from './wires.ts';

export type Way = 'edges' | 'layer';
export type Motion = 'standing' | 'panning' | 'zooming' | 'dragging';

interface RunProps {
  readonly way: Way;
  readonly motion: Motion;
  readonly milliseconds: number;
  /** Pictures of the wires a second. */
  readonly done: (rate: number) => void;
}

const sign = new SignScale(colors);
const warmUp = 400;

const nodesAt = (moved: readonly Place[]): Node[] =>
  moved.map((position, index) => ({
    id: String(index),
    position,
    data: { label: '' },
    width: 60,
    height: 60,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  }));

const edgesAt = (now: number): Edge[] =>
  ends.map(([source, target], wire) => {
    const value = valueAt(wire, now);
    const style = { stroke: sign.colorOf(value), strokeWidth: wireWidth(value, 1) };
    return { id: String(wire), source: String(source), target: String(target), style };
  });

function Run({ way, motion, milliseconds, done }: RunProps) {
  const { setViewport } = useReactFlow();
  const [moved, setMoved] = useState(places);
  const [edges, setEdges] = useState<Edge[]>(() => (way === 'edges' ? edgesAt(0) : []));
  const nodes = useMemo(() => nodesAt(moved), [moved]);
  const layer = useRef<HTMLDivElement>(null);
  const commits = useRef(0);
  const latest = useRef({ setViewport, done });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list of edges is a picture.
  useEffect(() => {
    commits.current += 1;
  }, [edges]);
  useEffect(() => {
    const container = layer.current;
    if (container === null) return;
    const drawn = { pictures: 0 };
    const pool = new ArrayPool();
    const port =
      way === 'edges'
        ? null
        : openPainterPort(container, {
            report: ({ pictures }) => {
              drawn.pictures = pictures;
            },
            release: (arrays) => pool.give(arrays),
            lost: () => latest.current.done(Number.NaN),
          });
    port?.send({ kind: 'size', width: container.clientWidth, height: container.clientHeight, ratio: 1 });
    port?.send({ kind: 'colors', colors });
    port?.send({ kind: 'wires', wires: sceneWires });
    port?.send({ kind: 'places', places: scenePlaces(places) });
    const begun = performance.now();
    let counted: { readonly at: number; readonly pictures: number } | null = null;
    const pictures = (): number => (port === null ? commits.current : drawn.pictures);
    let handle = 0;
    const frame = (now: number): void => {
      const elapsed = now - begun;
      if (counted === null && elapsed > warmUp && pictures() > 1) counted = { at: now, pictures: pictures() };
      if (counted !== null && now - counted.at > milliseconds && pictures() > counted.pictures) {
        latest.current.done((1000 * (pictures() - counted.pictures)) / (now - counted.at));
        return;
      }
      const view = viewAt(motion, elapsed);
      void latest.current.setViewport(view);
      port?.send({ kind: 'view', view });
      if (motion === 'dragging') {
        const next = places.map((place, index) =>
          index === 30 ? { x: place.x + 40 * Math.sin(elapsed / 200), y: place.y } : place,
        );
        setMoved(next);
        port?.send({ kind: 'places', places: scenePlaces(next) });
      }
      if (port === null) setEdges(edgesAt(now));
      else sendNumbers(now);
      handle = requestAnimationFrame(frame);
    };
    const sendNumbers = (now: number): void => {
      const [values, flow] = [pool.take(ends.length), pool.take(ends.length)];
      for (let wire = 0; wire < ends.length; wire += 1) values[wire] = valueAt(wire, now);
      port?.send({ kind: 'numbers', numbers: sceneNumbers(values, flow) }, [values.buffer, flow.buffer]);
    };
    handle = requestAnimationFrame(frame);
    return () => {
      cancelAnimationFrame(handle);
      port?.close();
    };
  }, [way, motion, milliseconds]);
  return (
    <ReactFlow nodes={nodes} edges={edges} minZoom={0.1}>
      <div ref={layer} className="layer" />
    </ReactFlow>
  );
}

function viewAt(motion: Motion, elapsed: number) {
  const zoom = motion === 'zooming' ? 0.4 + 0.05 * Math.sin(elapsed / 250) : 0.4;
  const shift = motion === 'panning' ? 60 * Math.sin(elapsed / 250) : 0;
  return { x: 60 + shift, y: 20 + shift / 2, zoom };
}

const root = createRoot(document.getElementById('root') as HTMLElement);
let runs = 0;

declare global {
  interface Window {
    measureWires(way: Way, motion: Motion, milliseconds: number): Promise<number>;
  }
}

window.measureWires = (way, motion, milliseconds) =>
  new Promise((settle) => {
    runs += 1;
    const done = (rate: number): void => {
      root.render(null);
      settle(rate);
    };
    root.render(
      <ReactFlowProvider key={runs}>
        <Run way={way} motion={motion} milliseconds={milliseconds} done={done} />
      </ReactFlowProvider>,
    );
  });
