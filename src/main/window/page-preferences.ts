// What no page of the app may do, whatever it shows.
import type { WebPreferences } from 'electron';

export const pagePreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  // The dictionaries would be downloaded.
  spellcheck: false,
};
