// The table of `npm run bench -- window-training`.

/** @param {Awaited<ReturnType<typeof import('../window-training.mjs').measureWindowTraining>>} result */
export function showWindowTraining(result) {
  const { goals } = result;
  console.table({
    [result.name]: {
      inputs: result.inputs,
      'epochs/s': result.epochsPerSecond.toFixed(1),
      'input to paint, median': `${result.medianPaint.toFixed(0)} ms`,
      p95: `${result.p95Paint.toFixed(0)} ms`,
      'p95 goal': `≤ ${goals.paint} ms`,
      'longest task': `${result.longestTask.toFixed(0)} ms`,
      'of the processor': `${result.busiestTask.toFixed(0)} ms`,
      'task goal': `≤ ${goals.task} ms`,
      'tasks over 50 ms': result.longTasks,
    },
  });
}
