// Tells a component that it has been seen, for what it adds then: the first picture doesn't wait for that.
import { startTransition, useEffect, useState } from 'react';

/** True once the letters are there and nothing else waits to be done. The drawing that follows can be interrupted. */
export function useShown(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let handle = 0;
    let isGone = false;
    void document.fonts.ready.then(() => {
      if (!isGone) handle = requestIdleCallback(() => startTransition(() => setShown(true)));
    });
    return () => {
      isGone = true;
      cancelIdleCallback(handle);
    };
  }, []);
  return isShown;
}
