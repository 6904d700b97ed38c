// The newest value, but no more often than the eye needs it.
import { useEffect, useRef, useState } from 'react';
import { createThrottle, type Throttle } from './throttle.ts';

export function useThrottled<Value>(value: Value, gap: number): Value {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  const throttle = useRef<Throttle | null>(null);
  useEffect(() => {
    const own = createThrottle(
      () => setShown(newest.current),
      () => gap,
    );
    throttle.current = own;
    return () => own.cancel();
  }, [gap]);
  useEffect(() => {
    newest.current = value;
    throttle.current?.request();
  }, [value]);
  return shown;
}
