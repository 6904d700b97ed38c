// Surroundings that keep nothing: a save is remembered once, a question is answered by chance, a dialog of the system cancelled.
import type { ConfirmWords } from '#bridge/contract.ts';
import { defaultSettings } from '#bridge/default-settings.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import type { Platform } from '#renderer/platform/platform.ts';

const answers = RandomStream.for(0, 'answers');
const saves: { text: string } = { text: '' };
const nothing = async (): Promise<void> => undefined;
const cancelled = async () => ({ kind: 'cancelled' }) as const;
const never = () => () => undefined;

const standIn: Platform = {
  kind: 'desktop',
  files: {
    open: cancelled,
    openPath: cancelled,
    async save({ path, suggestedName, content }) {
      saves.text = new TextDecoder().decode(content);
      return { kind: 'saved', path: path ?? `/${suggestedName}`, name: suggestedName, otherNames: 0 };
    },
    exportFiles: cancelled,
    importFiles: cancelled,
    recents: async () => [],
    keepPicture: nothing,
    forgetRecent: nothing,
    versions: async () => [],
    readVersion: cancelled,
    startFile: async () => null,
    giveUp: nothing,
  },
  recovery: {
    list: async () => [],
    keep: async () => null,
    drop: nothing,
    discard: nothing,
    place: async () => null,
    move: cancelled,
  },
  settings: { read: async () => defaultSettings, change: nothing },
  window: {
    show: nothing,
    showMenu: nothing,
    confirm: async ({ buttons }: ConfirmWords) => Math.floor(answers.uniform() * buttons.length),
    setConfirmDialog: () => undefined,
    openBeside: nothing,
    print: async () => ({ kind: 'shown' }),
    giveUpPrint: nothing,
    close: nothing,
    editText: nothing,
    tellOfTraining: nothing,
    reportProblem: nothing,
    systemLanguage: async () => 'en',
  },
  torch: null,
  onMenuCommand: never,
  onCloseRequested: never,
  onOpenRequested: never,
  onFileWork: never,
  onSettingsChanged: never,
};

export function platformStandIn(): Platform {
  return standIn;
}

export function lastSave(): string {
  return saves.text;
}
