// Room for a lesson beside the canvas.
import { useEffect } from 'react';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';

/** Pixels that lesson, canvas and both side panels need. */
const roomForAll = 1600;

/** The panel on the left makes room, and comes back when the lesson is over. */
export function useRoomForLesson(): void {
  useEffect(() => {
    const wasOpen = useSettings.getState().panels.leftOpen;
    if (!wasOpen || window.innerWidth >= roomForAll) return;
    changePanels({ leftOpen: false });
    return () => changePanels({ leftOpen: true });
  }, []);
}
