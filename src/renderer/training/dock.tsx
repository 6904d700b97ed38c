// The dock under the canvas: what training does, in pictures and numbers, side by side.
import { LossChart } from '#renderer/charts/loss-chart.tsx';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useRun } from '#renderer/state/run-store.ts';
import { BoundaryTile } from './boundary-tile.tsx';
import { FiguresTile } from './figures-tile.tsx';
import { MetricsTile } from './metrics-tile.tsx';
import './dock.css';

export function Dock() {
  const document = useDocument((state) => state.document);
  const log = useRun((state) => state.log);
  if (document === null) return null;
  return (
    <div className="dock">
      <LossChart rows={log} onTrain={() => void runCommand('train.toggle')} />
      <BoundaryTile document={document} />
      <MetricsTile document={document} />
      <FiguresTile />
    </div>
  );
}
