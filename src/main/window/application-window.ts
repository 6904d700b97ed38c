// A window: how it looks before the page is there, its title, its menu, and the messages main sends to its page.
import { join } from 'node:path';
import { app, BrowserWindow, Menu, nativeTheme } from 'electron';
import type { EventChannel } from '#bridge/channels.ts';
import type { EventPayload, MenuItem, WindowState } from '#bridge/contract.ts';
import { windowTitle } from '#bridge/window-title.ts';
import { macTemplate, menuTemplate } from '../menu-template.ts';
import { appPageUrl } from '../security/app-origin.ts';
import { CloseGuard } from './close-guard.ts';
import { pagePreferences } from './page-preferences.ts';
import type { Place } from './window-place.ts';

/** The app color of screen.md, so that nothing flashes before the page is drawn. */
const backgroundColors = { light: '#F4F5F7', dark: '#0D1014' } as const;
const isMac = process.platform === 'darwin';

export class ApplicationWindow {
  readonly native: BrowserWindow;
  readonly guard: CloseGuard;
  #menu: Menu | null = null;
  #isInFront = false;

  constructor({ bounds, isMaximized }: Place) {
    this.native = new BrowserWindow({
      ...bounds,
      minWidth: 1024,
      minHeight: 680,
      show: false,
      title: app.name,
      icon: join(app.getAppPath(), 'resources/icons/chainrule.png'),
      backgroundColor: nativeTheme.shouldUseDarkColors ? backgroundColors.dark : backgroundColors.light,
      webPreferences: {
        preload: join(__dirname, '../preload/index.cjs'),
        ...pagePreferences,
      },
    });
    this.guard = new CloseGuard(
      () => this.send('window:closeRequested', null),
      () => this.native.close(),
    );
    this.native.once('ready-to-show', () => {
      if (isMaximized) this.native.maximize();
      this.native.show();
    });
    this.native.on('page-title-updated', (event) => event.preventDefault());
    this.native.on('close', (event) => {
      if (!this.guard.mayClose()) event.preventDefault();
    });
  }

  get place(): Place {
    return { bounds: this.native.getNormalBounds(), isMaximized: this.native.isMaximized() };
  }

  load(developmentUrl: string | null): Promise<void> {
    return this.native.loadURL(developmentUrl ?? appPageUrl);
  }

  send<Channel extends EventChannel>(channel: Channel, payload: EventPayload<Channel>): void {
    if (!this.native.isDestroyed()) this.native.webContents.send(channel, payload);
  }

  focus(): void {
    if (this.native.isMinimized()) this.native.restore();
    this.native.focus();
  }

  show(state: WindowState): void {
    this.guard.pageIsReady();
    this.native.setTitle(windowTitle(state, !isMac));
    if (isMac) {
      this.native.setDocumentEdited(state.dirty);
      this.native.setRepresentedFilename(state.path ?? '');
    }
  }

  showMenu(items: readonly MenuItem[]): void {
    const template = isMac ? macTemplate : menuTemplate;
    this.#menu = Menu.buildFromTemplate(template(items, (id) => this.send('menu:command', { id })));
    if (this.#isInFront) Menu.setApplicationMenu(this.#menu);
  }

  /** The application's menu is that of the window in front; one without a menu yet gets it when its page sends it. */
  setInFront(isInFront: boolean): void {
    if (this.#isInFront === isInFront) return;
    this.#isInFront = isInFront;
    if (isInFront && this.#menu !== null) Menu.setApplicationMenu(this.#menu);
  }
}
