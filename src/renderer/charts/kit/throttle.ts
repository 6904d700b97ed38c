// Throttle: at most one call in an interval, and always one after the last request.

export interface Throttle {
  request(): void;
  cancel(): void;
}

/** `gap` is asked before each wait, in milliseconds, so that slow work can make itself rarer. */
export function createThrottle(run: () => void, gap: () => number): Throttle {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wanted = false;
  const open = (): void => {
    timer = null;
    if (wanted) now();
  };
  const now = (): void => {
    wanted = false;
    run();
    timer = setTimeout(open, gap());
  };
  return {
    request() {
      if (timer === null) now();
      else wanted = true;
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      wanted = false;
    },
  };
}
