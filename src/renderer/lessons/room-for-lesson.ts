// Closes the left panel during a lesson in a window that is too narrow for both.
import { useEffect } from 'react';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';

/** Pixels that lesson, canvas and both side panels need. */
const roomForAll = 1600;

/** The panel on the left makes room. When the lesson is over it is as it was, whatever a step has opened. */
export function useRoomForLesson(): void {
  useEffect(() => {
    const { leftOpen } = useSettings.getState().panels;
    if (leftOpen && window.innerWidth < roomForAll) changePanels({ leftOpen: false });
    return () => changePanels({ leftOpen });
  }, []);
}
