// Runs tasks one after the other, so that two writes to one file never overlap.

export interface InTurn {
  <Result>(task: () => Promise<Result>): Promise<Result>;
  /** When all that was asked for so far is done, or has failed. */
  settled(): Promise<void>;
}

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  const run = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
  return Object.assign(run, { settled: () => last.then(() => undefined) });
}
