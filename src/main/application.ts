// Puts the app together: what all windows share, a window for each document, and what the system asks of a running app.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, nativeTheme, screen, type WebContents } from 'electron';
import { callHandlers, type SharedServices, type WindowServices } from './call-handlers.ts';
import { cleanFolders } from './files/clean-folders.ts';
import { DocumentFiles } from './files/document-files.ts';
import { FileWork } from './files/file-work.ts';
import { KnownFiles } from './files/known-files.ts';
import { RecentFiles } from './files/recent-files.ts';
import { inTurn } from './in-turn.ts';
import type { CallHandlers } from './ipc/answer-call.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { PrintPreviews } from './printing/print-previews.ts';
import { RecoveryCopies } from './recovery/recovery-copies.ts';
import { RecoveryFolders } from './recovery/recovery-folders.ts';
import { isOwnUrl } from './security/app-origin.ts';
import { SettingsStore } from './settings-store.ts';
import { askToRun } from './torch/may-run.ts';
import { TorchTraining } from './torch/torch-training.ts';
import { TroubleLog } from './trouble/trouble-log.ts';
import { troubleServices } from './trouble/trouble-services.ts';
import { handleWindowTroubles } from './trouble/window-troubles.ts';
import { Versions } from './versions/versions.ts';
import { ApplicationWindow } from './window/application-window.ts';
import { systemPresence } from './window/system-presence.ts';
import { TrainingPresence } from './window/training-presence.ts';
import { WindowDocument } from './window/window-document.ts';
import { emptyWindow, windowWithFile } from './window/window-for-file.ts';
import { WindowOrder } from './window/window-order.ts';
import { type Place, placeOnScreens, type Rectangle } from './window/window-place.ts';
import { WindowPlaces } from './window/window-places.ts';

/** In the user's data: what PyTorch trains, each in a folder of its own, until its window closes. */
const projectsFolder = 'pytorch';

/** What was kept of earlier starts. */
export interface Kept extends SharedServices {
  readonly userData: string;
  readonly places: WindowPlaces;
  readonly recentPaths: Promise<readonly string[]>;
}

/** Can be read while the app gets ready. */
export function readKept(): Kept {
  const userData = app.getPath('userData');
  const recents = new RecentFiles(join(userData, 'recent-files.json'));
  const settings = new SettingsStore(join(userData, 'settings.json'));
  return {
    userData,
    recents,
    settings,
    places: new WindowPlaces(join(userData, 'window-places.json')),
    troubles: troubleServices(new TroubleLog(join(userData, 'logs/chainrule.log')), settings),
    versions: new Versions(join(userData, 'versions')),
    recoveryFolders: new RecoveryFolders(join(userData, 'recovery'), settings.current.recoveryFolder),
    prints: new PrintPreviews(join(__dirname, '../renderer')),
    recentPaths: recents.paths(),
  };
}

/** After the app is ready. */
export async function startApplication(
  { userData, recentPaths, places, ...shared }: Kept,
  startPaths: readonly string[],
  developmentUrl: string | null,
): Promise<Application> {
  // A killed app leaves them.
  await rm(join(userData, projectsFolder), { recursive: true, force: true }).catch(() => undefined);
  const chosenPaths = new Set(await recentPaths);
  nativeTheme.themeSource = shared.settings.current.theme;
  const application = new Application(userData, chosenPaths, shared, places, developmentUrl);
  registerCalls(
    (page) => application.handlersOf(page),
    (url) => isOwnUrl(url, developmentUrl),
  );
  const [first = null, ...others] = startPaths;
  await application.openWindow(first);
  for (const path of others) await application.openFile(path);
  void cleanFolders([userData, ...shared.recoveryFolders.all], [...chosenPaths]);
  return application;
}

export class Application {
  readonly #projectsFolder: string;
  readonly #chosenPaths: Set<string>;
  readonly #shared: SharedServices;
  readonly #places: WindowPlaces;
  readonly #developmentUrl: string | null;
  readonly #windows = new WindowOrder<WindowServices>();
  readonly #handlers = new WeakMap<WebContents, CallHandlers>();
  readonly #oneFileAtATime = inTurn();

  constructor(
    userData: string,
    chosenPaths: Set<string>,
    shared: SharedServices,
    places: WindowPlaces,
    developmentUrl: string | null,
  ) {
    this.#projectsFolder = join(userData, projectsFolder);
    this.#chosenPaths = chosenPaths;
    this.#shared = shared;
    this.#places = places;
    this.#developmentUrl = developmentUrl;
  }

  handlersOf(page: WebContents): CallHandlers | null {
    return this.#handlers.get(page) ?? null;
  }

  /** The window in front; without any, which only macOS lets an app be, a new one. */
  focus(): void {
    if (this.#windows.front === null) void this.openWindow(null);
    else this.#windows.front.window.focus();
  }

  /** In the window that has the file, else in one that is empty, else in a new one. */
  async openFile(path: string): Promise<void> {
    const { opened } = await this.#oneFileAtATime(async () => {
      const there = await windowWithFile(path, this.#windows.frontFirst);
      if (there !== null) return { opened: this.#show(there) };
      const empty = emptyWindow(this.#windows.frontFirst);
      // In an object, so that the next file need not wait until this one is there.
      return { opened: empty === null ? this.openWindow(path) : this.#openIn(empty, path) };
    });
    await opened;
  }

  /** @param startPath the file that the window opens first */
  openWindow(startPath: string | null): Promise<void> {
    return this.#open(new WindowDocument(startPath));
  }

  #open(document: WindowDocument): Promise<void> {
    const services = this.#newWindow(document);
    const { window, recovery, presence, torch } = services;
    this.#handlers.set(window.native.webContents, callHandlers({ ...this.#shared, ...services }));
    window.native.on('close', () => void this.#places.remember(screens(), window.place));
    window.native.on('focus', () => this.#bringToFront(services));
    window.native.once('closed', () => {
      recovery.end();
      presence.end();
      torch.leave();
      this.#windows.remove(services);
      this.#windows.front?.window.setInFront(true);
    });
    handleWindowTroubles(window, this.#shared.troubles, () => {
      recovery.startNewSession();
      presence.end();
      torch.leave();
    });
    this.#bringToFront(services);
    return window.load(this.#developmentUrl);
  }

  #newWindow(document: WindowDocument): WindowServices {
    const known = new KnownFiles(this.#chosenPaths);
    const window = new ApplicationWindow(this.#placeOfNext());
    const services: WindowServices = {
      window,
      presence: new TrainingPresence(systemPresence(window), () => this.#shared.settings.current.keepAwake),
      document,
      files: new DocumentFiles(known, this.#shared.recents),
      fileWork: new FileWork((news) => window.send('files:underWay', news)),
      recovery: new RecoveryCopies(this.#shared.recoveryFolders, known),
      torch: new TorchTraining({
        folder: this.#projectsFolder,
        chosenPython: () => this.#shared.settings.current.python,
        mayRun: async (python, folder) =>
          askToRun(window.native, await this.#shared.troubles.translate(), { python, folder }),
      }),
      showInOtherWindow: async (path) => {
        const there = await windowWithFile(path, [services, ...this.#windows.frontFirst]);
        if (there === null || there === services) return false;
        this.#show(there);
        return true;
      },
      openBeside: (file) => this.#open(new WindowDocument(null, file)),
      otherWindows: () => this.#windows.frontFirst.flatMap((each) => (each === services ? [] : each.window)),
    };
    return services;
  }

  #placeOfNext(): Place {
    const front = this.#windows.front?.window.native.getNormalBounds() ?? null;
    const { id } = screen.getPrimaryDisplay();
    const displays = screen.getAllDisplays().sort((one, other) => Number(other.id === id) - Number(one.id === id));
    return placeOnScreens(
      this.#places.on(screens()),
      front,
      displays.map(({ workArea }) => workArea),
    );
  }

  #show(services: WindowServices): void {
    services.window.focus();
    this.#bringToFront(services);
  }

  async #openIn(services: WindowServices, path: string): Promise<void> {
    const { window, document, files, fileWork } = services;
    this.#show(services);
    if (!document.mustBeSent(path)) return;
    window.send('files:openRequested', await fileWork.reading('opening', path, () => files.openChosen(path)));
  }

  #bringToFront(services: WindowServices): void {
    this.#windows.bringToFront(services);
    for (const each of this.#windows.frontFirst) each.window.setInFront(each === services);
  }
}

function screens(): readonly Rectangle[] {
  return screen.getAllDisplays().map(({ bounds }) => bounds);
}
