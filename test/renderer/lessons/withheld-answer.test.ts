// The number that a lesson asks for is nowhere in the window until it is answered, and what is to be read stays.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../state/worker-stand-in.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Question } from '#core/teaching/lesson/tasks.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { beginLesson } from '#renderer/state/window/lesson-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { useWithheld } from '#renderer/state/window/withheld-store.ts';
import { standInForPlatform } from '../../support/platform-stand-in.ts';
import { WorkerStandIn } from '../state/worker-stand-in.ts';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => {
  const matchMedia = () => ({ matches: false, addEventListener: () => undefined });
  vi.stubGlobal('matchMedia', matchMedia);
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1440, matchMedia }));
});
standInForPlatform(() => ({ kind: 'browser', settings: { change: async () => undefined } }));

const { StepFollower } = await import('#renderer/lessons/follow-lesson.ts');
type Follower = InstanceType<typeof StepFollower>;

let follower: Follower | null = null;

beforeEach(() => {
  vi.stubGlobal('Worker', WorkerStandIn);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work));
  startShownValues();
  openDocument(exampleById('worked-2-2-2-1').document(), { path: null, fileName: null, saved: true });
});

afterEach(() => follower?.end());

function ask(task: Question): Follower {
  const { document, generation } = useDocument.getState();
  if (document === null) throw new Error('No document is open.');
  follower?.end();
  const about = { id: 'trial', title: { en: 'Trial' }, summary: { en: 'Trial' }, minutes: 1, document };
  beginLesson({ ...about, steps: [{ text: { en: 'How much?' }, task }] }, generation, 0);
  follower = new StepFollower();
  return follower;
}

it.each(['z_h21', 'h11', 'y_hat', 'L'])('%s is kept back with everything that is computed', (answer) => {
  ask({ kind: 'askNumber', answer });
  expect(shownValues()).toMatchObject({ rowValues: null, gradients: null, updates: null });
});

it.each(['delta_y', 'dL/dw9', 'new w9'])('%s is kept back with everything that goes back from the loss', (answer) => {
  ask({ kind: 'askSign', answer });
  expect(shownValues()?.rowValues?.gradients).toHaveLength(0);
  expect(shownValues()).toMatchObject({ gradients: null, updates: null });
});

it('until it is answered, or the step is left', () => {
  const asked = ask({ kind: 'askNumber', answer: 'y_hat' });
  asked.answer({ kind: 'askNumber', answer: 'y_hat' }, '0.1');
  expect(shownValues()?.rowValues).toBeNull();
  asked.answer({ kind: 'askNumber', answer: 'y_hat' }, '0.612');
  expect(shownValues()?.rowValues?.loss).toBeCloseTo(0.0828, 4);
  ask({ kind: 'askNumber', answer: 'L' }).end();
  expect(useWithheld.getState().level).toBe('nothing');
});

it.each<Question>([
  { kind: 'askNumber', answer: 'y_hat', isShown: true },
  { kind: 'askNumber', answer: 0.25 },
  { kind: 'askSign', answer: 'negative' },
  { kind: 'askNumber', answer: 'w1' },
  { kind: 'askPart', parts: ['h11'] },
])('what is to be read, is no number of the network or is drawn is not kept back: %j', (question) => {
  ask(question);
  expect(shownValues()?.rowValues).not.toBeNull();
});

it('a run that still goes rests, and shows nothing on its way', async () => {
  useUi.setState({ speed: 1 });
  await trainingSession().train();
  await vi.waitFor(() => expect(shownValues()?.gradients).not.toBeNull());
  const seen: unknown[] = [];
  ask({ kind: 'askNumber', answer: 'y_hat' });
  const stop = onShownValues(() => seen.push(shownValues()?.rowValues ?? null));
  await vi.waitFor(() => expect(useRun.getState().status).toBe('paused'));
  stop();
  expect(shownValues()).toMatchObject({ rowValues: null, gradients: null });
  expect(seen.filter((values) => values !== null)).toEqual([]);
});
