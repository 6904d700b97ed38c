// Task-bar progress, power-save blocker and notifications of the system, for a window that trains.
import { Notification, powerSaveBlocker } from 'electron';
import type { ApplicationWindow } from './application-window.ts';
import type { SystemPresence } from './training-presence.ts';

export function systemPresence(window: ApplicationWindow): SystemPresence {
  const { native } = window;
  return {
    showProgress: (share) => {
      if (!native.isDestroyed()) native.setProgressBar(share);
    },
    isFocused: () => !native.isDestroyed() && native.isFocused(),
    keepAwake() {
      const id = powerSaveBlocker.start('prevent-app-suspension');
      return () => powerSaveBlocker.stop(id);
    },
    notify(title, body) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      notification.on('click', () => {
        if (!native.isDestroyed()) window.focus();
      });
      notification.show();
    },
  };
}
