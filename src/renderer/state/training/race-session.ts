// Runs a race in a worker of its own; the document's run goes on untouched in the other one.

import { begin, follow, isOver, nextCommands, type Race, type RaceOrder, raceOf } from '#core/training/race/race.ts';
import type { TrainingEvent } from '#core/training/training-messages.ts';
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';
import { TrainingClient } from './training-client.ts';

/** The present race, until its entrants are changed or its panel is closed. */
export const useRace = createStore<{ readonly race: Race | null }>(() => ({ race: null }));

const client = inSession(() => new TrainingClient(receive));

export function startRace(order: RaceOrder): void {
  client().stop();
  useRace.setState({ race: raceOf(order) });
  goOn();
}

/** Ends it at once, with what has been seen of it. */
export function stopRace(): void {
  client().stop();
  const { race } = useRace.getState();
  if (race === null) return;
  const lanes = race.lanes.map((lane) =>
    lane.standing === 'running' || lane.standing === 'waiting' ? { ...lane, standing: 'failed' as const } : lane,
  );
  useRace.setState({ race: { ...race, lanes } });
}

export function forgetRace(): void {
  client().stop();
  useRace.setState({ race: null });
}

function receive(event: TrainingEvent): void {
  const { race } = useRace.getState();
  if (race === null) return;
  useRace.setState({ race: follow(race, event) });
  if (event.kind === 'frame') {
    const { numbers } = event;
    requestAnimationFrame(() => client().giveBack(numbers));
  } else if (event.kind !== 'loaded') {
    goOn();
  }
}

/** The next entrant, if it is somebody's turn. */
function goOn(): void {
  const { race } = useRace.getState();
  if (race === null) return;
  const commands = nextCommands(race);
  if (commands.length > 0) useRace.setState({ race: begin(race) });
  for (const command of commands) client().post(command);
  // All have run: the worker and the states that it kept are let go.
  if (isOver(race)) client().stop();
}
