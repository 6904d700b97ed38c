// Hook for a throttled value: the newest one, no more often than the eye needs it.
import { useEffect, useRef, useState } from 'react';
import { createThrottle, type Throttle } from './throttle.ts';

export function useThrottled<Value>(value: Value, gap: number): Value {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  const newestGap = useRef(gap);
  const throttle = useRef<Throttle | null>(null);
  useEffect(() => {
    const own = createThrottle(
      () => setShown(newest.current),
      () => newestGap.current,
    );
    throttle.current = own;
    return () => own.cancel();
  }, []);
  useEffect(() => {
    newest.current = value;
    newestGap.current = gap;
    throttle.current?.request();
  }, [value, gap]);
  return shown;
}
