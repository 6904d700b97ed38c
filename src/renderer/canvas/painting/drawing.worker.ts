// Entry point of the drawing worker: messages of the window go to the painter, its answers back.

import type { PortAnswer, PortMessage } from '../scene/scene-message.ts';
import { ScenePainter } from './scene-painter.ts';
import { ThrottledReports } from './throttled-reports.ts';

function answer(message: PortAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

function serve(): void {
  let painter: ScenePainter | null = null;
  addEventListener('message', ({ data }: MessageEvent<PortMessage>) => {
    if (data.kind === 'canvas') {
      const reports = new ThrottledReports((report) => answer({ kind: 'report', report }));
      painter?.destroy();
      painter = new ScenePainter(data.canvas, {
        report: (report) => reports.take(report),
        release: (arrays) =>
          answer(
            { kind: 'spent', arrays },
            arrays.map(({ buffer }) => buffer),
          ),
      });
    } else if (data.kind === 'hello') {
      answer({ kind: 'alive' });
    } else if (data.kind === 'close') {
      painter?.destroy();
      painter = null;
    } else {
      painter?.take(data);
    }
  });
}

serve();
