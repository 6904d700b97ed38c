// Starts the app: one process per user, which a second start hands its file to, and which opens a window for it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu } from 'electron';
import { type Application, readKept, startApplication } from './application.ts';
import { quitAfterWrites } from './quit-after-writes.ts';
import { loopbackUrl } from './security/app-origin.ts';
import { declareAppScheme, goNowhere, lockDown } from './security/lock-down.ts';
import { filesOfCommandLine } from './start-file.ts';
import { handleProcessTroubles, tellOfFailedStart } from './trouble/process-troubles.ts';

/** Set by the development server; a built app never listens to it. */
const developmentUrl = __DEVELOPMENT__ && !app.isPackaged ? loopbackUrl(process.env.ELECTRON_RENDERER_URL ?? '') : null;
const startPaths = filesOfCommandLine(process.argv, process.cwd(), app.isPackaged);

function chooseUserData(folder: string | undefined): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}

function filesOfSecondStart(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return [];
  return data.files.filter((file) => typeof file === 'string');
}

async function run(): Promise<void> {
  let application: Promise<Application> | null = null;
  const requestedBefore = [...startPaths];
  const open = async (path: string): Promise<void> => {
    if (application) await (await application).openFile(path);
    else requestedBefore.push(path);
  };
  app.on('second-instance', (_event, _commandLine, _folder, data) => {
    const files = filesOfSecondStart(data);
    for (const file of files) void open(file);
    if (files.length === 0) void application?.then((running) => running.focus());
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void open(path);
  });
  // On macOS an app stays without windows, and its icon in the dock asks for one.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => void application?.then((running) => running.focus()));
  const kept = readKept();
  quitAfterWrites(app, () =>
    Promise.all([kept.settings, kept.recents, kept.places, kept.versions].map((each) => each.written())),
  );
  handleProcessTroubles(kept.troubles);
  await app.whenReady();
  lockDown(join(__dirname, '../renderer'), developmentUrl);
  application = startApplication(kept, requestedBefore, developmentUrl);
  await application.catch((error) => tellOfFailedStart(error, kept.troubles));
}

// No default menu: its reload and developer keys are not for users. Said before the app is ready, Electron never makes it.
Menu.setApplicationMenu(null);
declareAppScheme();
goNowhere();
chooseUserData(process.env.CHAINRULE_USER_DATA);
if (app.requestSingleInstanceLock({ files: startPaths })) void run();
else app.quit();
