// The dock under the canvas: what training does, in pictures and numbers, side by side.
import { useDocument } from '#renderer/state/document-store.ts';
import { BoundaryTile } from './boundary-tile.tsx';
import { FiguresTile } from './figures-tile.tsx';
import { LossTile } from './loss-tile.tsx';
import { MetricsTile } from './metrics-tile.tsx';
import './dock.css';

export function Dock() {
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  return (
    <div className="dock">
      <LossTile />
      <BoundaryTile document={document} />
      <MetricsTile document={document} />
      <FiguresTile />
    </div>
  );
}
