// The handlers of the page's calls about training in PyTorch.
import { shell } from 'electron';
import { chooseProgram } from '../files/file-dialogs.ts';
import type { CallHandlersOf } from '../ipc/answer-call.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { ApplicationWindow } from '../window/application-window.ts';
import type { TorchTraining } from './torch-training.ts';

export function torchHandlers(
  window: ApplicationWindow,
  torch: TorchTraining,
  settings: SettingsStore,
): CallHandlersOf<'torch'> {
  return {
    'torch:find': () => torch.find(),
    'torch:choose': async ({ words }) => {
      const chosen = await chooseProgram(window.native, words);
      if (chosen === null) return null;
      const search = await torch.try(chosen);
      if (search.found !== null) await settings.change({ python: chosen });
      return search;
    },
    'torch:start': (start) => torch.start(start),
    'torch:read': () => torch.read(),
    'torch:say': ({ word }) => {
      torch.say(word);
      return null;
    },
    'torch:kept': () => torch.keptState(),
    'torch:end': ({ isSilent }) => {
      torch.end(isSilent);
      return null;
    },
    'torch:openFolder': async () => {
      if (torch.project !== null) await shell.openPath(torch.project);
      return null;
    },
  };
}
