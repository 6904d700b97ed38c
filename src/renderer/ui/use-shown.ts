// Tells a component that it has been seen, for what it adds then: the first picture doesn't wait for that.
import { startTransition, useEffect, useState } from 'react';

/** True from its second frame on, which is drawn after the first was painted. The drawing that follows can be interrupted. */
export function useShown(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setShown(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isShown;
}
