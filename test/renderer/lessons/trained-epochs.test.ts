// Train runs for what a step of a lesson asks for, no more: the next step's numbers are true there.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { editOf } from '#core/teaching/lesson/edit-rules.ts';
import type { Action } from '#core/teaching/lesson/tasks.ts';
import { applyEdit } from '#renderer/state/document/apply-edit.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { beginLesson, goToStep, useLesson } from '#renderer/state/window/lesson-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
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

let follower: InstanceType<typeof StepFollower> | null = null;

/** A lesson whose steps wait for these, at its first. */
function begin(...tasks: readonly Action[]): void {
  const { document, generation } = useDocument.getState();
  if (document === null) throw new Error('No document is open.');
  const about = { id: 'trial', title: { en: 'Trial' }, summary: { en: 'Trial' }, minutes: 1, document };
  beginLesson({ ...about, steps: tasks.map((task) => ({ text: { en: 'Train.' }, task })) }, generation, 0);
  follower = new StepFollower();
}

function goOn(): void {
  follower?.end();
  goToStep(useLesson.getState().position + 1);
  follower = new StepFollower();
}

async function trained(): Promise<number> {
  await trainingSession().train();
  await vi.waitFor(() => expect(useRun.getState().status).not.toBe('running'), { timeout: 10_000 });
  return useRun.getState().epoch;
}

beforeEach(() => {
  vi.stubGlobal('Worker', WorkerStandIn);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work));
  useUi.setState({ speed: 'max' });
  openDocument(exampleById('xor-2-2-1').document(), { path: null, fileName: null, saved: true });
});

afterEach(() => {
  follower?.end();
  trainingSession().forget();
});

it('stops where each step wants it, however many epochs the document sets', async () => {
  begin({ kind: 'train', epochs: 20 }, { kind: 'train', epochs: 30 });
  expect(await trained()).toBe(20);
  expect(useLesson.getState().done).toEqual(new Set([0]));
  goOn();
  expect(await trained()).toBe(50);
  expect(useLesson.getState().done).toEqual(new Set([0, 1]));
});

it('goes on with what is left of them, and from the start after a reset', async () => {
  begin({ kind: 'train', epochs: 9 });
  await trainingSession().runFor({ epochs: 4 });
  expect(useLesson.getState().epochsAsked).toBe(5);
  await applyEdit(editOf({ kind: 'reset' }));
  expect(useLesson.getState().epochsAsked).toBe(9);
  expect(await trained()).toBe(9);
});

it('is the document’s again once the step is done or left', async () => {
  begin({ kind: 'train', epochs: 2 });
  follower?.end();
  expect(useLesson.getState().epochsAsked).toBeNull();
  await trainingSession().train();
  const { training } = exampleById('xor-2-2-1').document();
  expect(useRun.getState().epochGoal).toBe(training.epochs);
});
