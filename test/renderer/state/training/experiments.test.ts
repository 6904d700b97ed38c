// An experiment has come to its end by itself, runs, or was ended: only the first is what a lesson waits for.
import { expect, it, vi } from 'vitest';
import '../worker-stand-in.ts';
import { exampleById } from '#core/examples/examples.ts';
import { lessonExperiments } from '#core/teaching/lesson/tasks.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { situationNow } from '#renderer/state/document/situation-now.ts';
import { useCensus } from '#renderer/state/training/census-session.ts';
import { onExperiments, standingOf } from '#renderer/state/training/experiments.ts';
import { useFolds } from '#renderer/state/training/fold-session.ts';
import { useRace } from '#renderer/state/training/race-session.ts';

/** The panels that are open depend on its width. */
vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440 }));

type Names = (typeof lessonExperiments)[number];

/** Puts each into the state that a worker would lead to. */
const put: Readonly<Record<Names, (lanes: readonly string[] | null) => void>> = {
  race: (lanes) => {
    const race = lanes === null ? null : { order: {}, lanes: lanes.map((standing) => ({ standing, log: [] })) };
    useRace.setState({ race } as unknown as Parameters<typeof useRace.setState>[0]);
  },
  folds: (lanes) => {
    const standings = { finished: 'trained', failed: 'stopped' } as Readonly<Record<string, string>>;
    const present = lanes && { lanes: lanes.map((standing) => ({ standing: standings[standing] ?? standing })) };
    useFolds.setState({ present } as unknown as Parameters<typeof useFolds.setState>[0]);
  },
  census: (lanes) => {
    const standings = { finished: 'done', failed: 'cancelled' } as Readonly<Record<string, string>>;
    const [standing = ''] = lanes ?? [];
    const present = lanes && { standing: standings[standing] ?? standing };
    useCensus.setState({ present } as unknown as Parameters<typeof useCensus.setState>[0]);
  },
};

it.each(lessonExperiments)('the experiment %s', (name) => {
  const document = exampleById('xor-2-2-1').document();
  openDocument(document, { path: null, fileName: null, saved: true });
  const finished = () => [...(situationNow({ start: document, trained: 0 })?.finished ?? [])];
  let heard = 0;
  const end = onExperiments(() => {
    heard += 1;
  });
  for (const [lanes, standing] of [
    [null, 'idle'],
    [['running', 'finished'], 'running'],
    [['failed', 'finished'], 'broken'],
    [['finished', 'diverged'], 'finished'],
    [null, 'idle'],
  ] as const) {
    put[name](lanes);
    expect(standingOf(name)).toBe(standing);
    expect(finished()).toEqual(standing === 'finished' ? [name] : []);
  }
  expect(heard).toBeGreaterThan(0);
  end();
});
