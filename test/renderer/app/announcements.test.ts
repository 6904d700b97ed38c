// Announcements of a run: its progress for the ear alone, since the status bar shows a newer epoch.
import { afterEach, expect, test, vi } from 'vitest';
import { startAnnouncements } from '#renderer/app/announcements.ts';
import { freshSnapshot, showSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';

afterEach(() => {
  showSnapshot(freshSnapshot);
  vi.restoreAllMocks();
});

test('the epochs of a run are spoken, but not left standing in the status bar; its end is', () => {
  vi.spyOn(performance, 'now').mockReturnValue(60_000);
  startAnnouncements();
  useRun.setState({ status: 'running' });
  useRun.setState({ log: [{ epoch: 152, step: 152, loss: 0.5, validationLoss: null }] });
  expect(useUi.getState().announcement).toMatchObject({ isSpokenOnly: true });
  expect(useUi.getState().announcement.say()).toContain('152');
  useRun.setState({ status: 'finished', finishedBy: 'epochs' });
  expect(useUi.getState().announcement).toMatchObject({ isSpokenOnly: false });
});
