// Asks whether a Python may run what this app has written: by main, so that no page can answer in the user's place.
import { type BrowserWindow, dialog } from 'electron';
import type { Translate } from '#messages/translator.ts';

export async function askToRun(
  window: BrowserWindow,
  translate: Translate,
  { python, folder }: { readonly python: string; readonly folder: string },
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: translate('torch.mayRun'),
    detail: translate('torch.mayRunDetail', { python, folder }),
    buttons: [translate('torch.run'), translate('app.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
