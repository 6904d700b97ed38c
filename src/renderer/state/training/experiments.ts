// Experiments that train the network on trial beside its own run: which of them runs, and which has come to its end.
import type { LessonExperiment } from '#core/teaching/lesson/tasks.ts';
import { isOver } from '#core/training/race/race.ts';
import { useCensus } from './census-session.ts';
import { areRunning, useFolds } from './fold-session.ts';
import { useRace } from './race-session.ts';

export type ExperimentStanding = 'idle' | 'running' | 'finished' | 'broken';

const standings: Readonly<Record<LessonExperiment, () => ExperimentStanding>> = {
  race: () => {
    const { race } = useRace.getState();
    if (race === null) return 'idle';
    if (!isOver(race)) return 'running';
    return race.lanes.some(({ standing }) => standing === 'failed' || standing === 'refused') ? 'broken' : 'finished';
  },
  folds: () => {
    const { present } = useFolds.getState();
    if (present === null) return 'idle';
    if (areRunning(present)) return 'running';
    return present.lanes.some(({ standing }) => standing === 'stopped') ? 'broken' : 'finished';
  },
  census: () => {
    const standing = useCensus.getState().present?.standing ?? 'idle';
    if (standing === 'idle' || standing === 'running') return standing;
    return standing === 'done' ? 'finished' : 'broken';
  },
};

/** `finished`: to its end, by itself. `broken`: somebody or something has ended it before. */
export function standingOf(experiment: LessonExperiment): ExperimentStanding {
  return standings[experiment]();
}

/** @returns what ends it */
export function onExperiments(listener: () => void): () => void {
  const ends = [useRace, useFolds, useCensus].map((store) => store.subscribe(listener));
  return () => {
    for (const end of ends) end();
  };
}
