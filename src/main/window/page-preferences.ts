// Preferences of every page of the app: none may do more, whatever it shows.
import type { WebPreferences } from 'electron';

export const pagePreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  // The dictionaries would be downloaded.
  spellcheck: false,
};
