// Rate at which something can be done, by the processor time of this thread: what else the machine does is not counted.
import { openSync, readSync } from 'node:fs';

/** Linux tells the nanoseconds that this thread has run; elsewhere the clock on the wall has to do. */
const schedule = openSchedule();
const text = Buffer.alloc(64);

function openSchedule() {
  try {
    return openSync('/proc/thread-self/schedstat', 'r');
  } catch {
    return null;
  }
}

/** Milliseconds that this thread has run for. */
export function threadTime() {
  if (schedule === null) return performance.now();
  // Asking for the usage brings the count up to now; on its own it moves with the scheduler's tick.
  process.cpuUsage();
  return Number.parseInt(text.toString('latin1', 0, readSync(schedule, text, 0, text.length, 0)), 10) / 1e6;
}

/**
 * Steps per second over so many milliseconds at least. The clock is read seldom, since a step may be as short as a reading.
 * @param {(step: number) => unknown} run
 * @param {number} milliseconds
 */
export function stepsPerSecond(run, milliseconds) {
  const begun = threadTime();
  let steps = 0;
  let next = 1;
  for (;;) {
    for (const end = steps + next; steps < end; steps += 1) run(steps);
    const elapsed = threadTime() - begun;
    if (elapsed >= milliseconds) return (steps * 1000) / elapsed;
    next = Math.max(1, Math.min(steps, Math.floor((steps * (milliseconds - elapsed)) / elapsed)));
  }
}
