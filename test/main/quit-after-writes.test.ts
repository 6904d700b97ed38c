import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { quitAfterWrites } from '../../src/main/quit-after-writes.ts';
import { WindowPlaces } from '../../src/main/window/window-places.ts';

afterEach(() => void vi.useRealTimers());

/** An app that ends unless somebody holds it back. */
function appThatQuits() {
  const events = new EventEmitter();
  const app = {
    on: events.on.bind(events) as never,
    ended: vi.fn(),
    quit(): void {
      const event = { preventDefault: vi.fn() };
      events.emit('will-quit', event);
      if (event.preventDefault.mock.calls.length === 0) app.ended();
    },
  };
  return app;
}

it('a place that is remembered while the last window closes is on the disk when the app ends', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'places-')), 'window-places.json');
  const places = new WindowPlaces(path);
  const app = appThatQuits();
  quitAfterWrites(app, () => places.written());
  void places.remember([], { bounds: { x: 1, y: 2, width: 3, height: 4 }, isMaximized: false });
  app.quit();
  expect(app.ended).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(app.ended).toHaveBeenCalledOnce());
  expect(JSON.parse(readFileSync(path, 'utf8'))[0].place.bounds.width).toBe(3);
});

it('a folder that does not answer keeps nobody from quitting', async () => {
  vi.useFakeTimers();
  const app = appThatQuits();
  quitAfterWrites(app, () => new Promise(() => undefined));
  app.quit();
  await vi.advanceTimersByTimeAsync(1000);
  expect(app.ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1500);
  expect(app.ended).toHaveBeenCalledOnce();
});
