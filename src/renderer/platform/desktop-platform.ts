// The desktop app's platform: each call goes through the bridge to the main process.
import type { DesktopApi } from '#bridge/contract.ts';
import { fittingWords } from '#bridge/fitting-words.ts';
import { windowTitle } from '#bridge/window-title.ts';
import type { Platform } from './platform.ts';

declare global {
  interface Window {
    /** Put there by preload; the browser edition has none. */
    readonly chainrule?: DesktopApi;
  }
}

export function createDesktopPlatform(api: DesktopApi): Platform {
  return {
    kind: 'desktop',
    files: {
      open: (words) => api.call('files:open', { words }),
      openPath: (path) => api.call('files:openPath', { path }),
      save: (request) => api.call('files:save', request),
      exportFiles: (request) => api.call('files:export', request),
      importFiles: (request) => api.call('files:import', request),
      recents: () => api.call('files:recents', null),
      async keepPicture(picture) {
        await api.call('files:keepPicture', picture);
      },
      async forgetRecent(path) {
        await api.call('files:forgetRecent', { path });
      },
      versions: (path) => api.call('files:versions', { path }),
      readVersion: (version) => api.call('files:readVersion', version),
      startFile: () => api.call('files:startFile', null),
      async giveUp() {
        await api.call('files:giveUp', null);
      },
    },
    recovery: {
      list: () => api.call('recovery:list', null),
      keep: (copy) => api.call('recovery:keep', copy),
      async drop() {
        await api.call('recovery:drop', null);
      },
      async discard(id) {
        await api.call('recovery:discard', { id });
      },
      place: () => api.call('recovery:place', null),
      move: (words) => api.call('recovery:move', { words }),
    },
    settings: {
      read: () => api.call('settings:read', null),
      async change(change) {
        await api.call('settings:change', change);
      },
    },
    window: {
      async show(state) {
        document.title = windowTitle(state, true);
        await api.call('window:state', state);
      },
      async showMenu(items) {
        await api.call('window:menu', [...items]);
      },
      confirm: (words) => api.call('window:confirm', fittingWords(words)),
      setConfirmDialog() {
        // The system's own dialog asks.
      },
      async openBeside(document) {
        await api.call('window:openBeside', document);
      },
      async close() {
        await api.call('window:close', null);
      },
      print: (page) => api.call('window:print', page),
      async giveUpPrint() {
        await api.call('window:giveUpPrint', null);
      },
      async editText(edit) {
        await api.call('window:editText', { edit });
      },
      async tellOfTraining(news) {
        await api.call('window:training', news);
      },
      async reportProblem() {
        await api.call('window:reportProblem', null);
      },
      systemLanguage: () => api.call('window:systemLanguage', null),
    },
    torch: {
      find: () => api.call('torch:find', null),
      choose: (words) => api.call('torch:choose', { words }),
      start: (start) => api.call('torch:start', start),
      read: () => api.call('torch:read', null),
      async say(word) {
        await api.call('torch:say', { word });
      },
      keptState: () => api.call('torch:kept', null),
      async end(isSilent) {
        await api.call('torch:end', { isSilent });
      },
      async openFolder() {
        await api.call('torch:openFolder', null);
      },
    },
    onMenuCommand: (listener) => api.on('menu:command', ({ id }) => listener(id)),
    onCloseRequested: (listener) => api.on('window:closeRequested', () => listener()),
    onOpenRequested: (listener) => api.on('files:openRequested', listener),
    onFileWork: (listener) => api.on('files:underWay', listener),
    onSettingsChanged: (listener) => api.on('settings:changed', listener),
  };
}
