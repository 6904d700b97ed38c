// Closes the left panel during a lesson in a window that is too narrow for both, and shows the network whole in the room that is left.
import { useEffect } from 'react';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';

/** Pixels that lesson, canvas and both side panels need. */
const roomForAll = 1600;

/** The panel on the left makes room. When the lesson is over it is as it was, whatever a step has opened. */
export function useRoomForLesson(): void {
  useEffect(() => {
    const { leftOpen } = useSettings.getState().panels;
    if (leftOpen && window.innerWidth < roomForAll) changePanels({ leftOpen: false });
    // Once all that comes and goes has its place.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => viewportControl()?.keepWhole());
    });
    return () => {
      cancelAnimationFrame(frame);
      changePanels({ leftOpen });
    };
  }, []);
}
