// Shows what would be printed as a PDF in a window of its own, which saves and prints it.
import { BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, type Session, screen, session } from 'electron';
import type { CallArgument, CallResult } from '#bridge/contract.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { fileFailureOf } from '#disk/file-failure.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { chooseFileToExport } from '../files/file-dialogs.ts';
import { respondWithFile } from '../security/app-files.ts';
import { appScheme } from '../security/app-origin.ts';
import type { ApplicationWindow } from '../window/application-window.ts';
import { pagePreferences } from '../window/page-preferences.ts';
import { isPrintRequest, PrintedPages } from './printed-pages.ts';

type PrintRequest = CallArgument<'window:print'>;

const longestPrintingMs = 60_000;
const designed = { width: 900, height: 1100 };

interface Printed {
  readonly pdf: Buffer<ArrayBuffer>;
  /** The page that the PDF was made of: the system's printing asks it, since not every viewer prints well. */
  readonly page: BrowserWindow;
}

export class PrintPreviews {
  readonly #rendererFolder: string;
  readonly #pages = new PrintedPages();
  readonly #underWay = new Map<AbortController, ApplicationWindow>();
  #session: Session | null = null;

  /** @param rendererFolder where the app's fonts are */
  constructor(rendererFolder: string) {
    this.#rendererFolder = rendererFolder;
  }

  /** @param asking the window that the page is of */
  async show(request: PrintRequest, asking: ApplicationWindow): Promise<CallResult<'window:print'>> {
    const abort = new AbortController();
    this.#underWay.set(abort, asking);
    const address = this.#pages.add(request.name, request.html, 'text/html; charset=utf-8');
    const page = this.#window({ show: false }, { javascript: false });
    try {
      const pdf = await inTime(printed(page, address), abort.signal);
      await this.#open({ pdf, page }, request, abort.signal);
      return { kind: 'shown' };
    } catch (error) {
      page.destroy();
      if (abort.signal.aborted) return { kind: 'cancelled' };
      return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#underWay.delete(abort);
      this.#pages.remove(address);
    }
  }

  /** What is still prepared for the window; what it sees already stays. */
  giveUp(asking: ApplicationWindow): void {
    for (const [abort, window] of this.#underWay) if (window === asking) abort.abort();
  }

  async #open({ pdf, page }: Printed, request: PrintRequest, signal: AbortSignal): Promise<void> {
    if (pdf.length > maximumFileBytes) throw new Error(`The PDF has ${pdf.length} bytes.`);
    const address = this.#pages.add(`${request.name}.pdf`, pdf, 'application/pdf');
    const { width, height } = screen.getPrimaryDisplay().workArea;
    const size = { width: Math.min(designed.width, width), height: Math.min(designed.height, height) };
    const preview = this.#window({ ...size, title: request.name }, { plugins: true });
    preview.on('page-title-updated', (event) => event.preventDefault());
    preview.once('closed', () => {
      this.#pages.remove(address);
      page.destroy();
    });
    signal.addEventListener('abort', () => preview.destroy());
    showMenu(preview, menuOf(preview, { pdf, page }, request));
    await preview.loadURL(address);
  }

  #window(options: Electron.BrowserWindowConstructorOptions, preferences: Electron.WebPreferences): BrowserWindow {
    this.#session ??= printSession(this.#pages, this.#rendererFolder);
    return new BrowserWindow({
      ...options,
      webPreferences: { ...pagePreferences, ...preferences, session: this.#session },
    });
  }
}

async function printed(page: BrowserWindow, address: string): Promise<Buffer<ArrayBuffer>> {
  await page.loadURL(address);
  return Buffer.from(await page.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
}

/** @throws when it takes too long or is given up */
function inTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    const limit = setTimeout(() => reject(new Error('Printing took too long.')), longestPrintingMs);
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}

/**
 * Apart from the app's page: it asks for nothing but what is printed, the app's fonts and the viewer, which Chromium has only
 * in sessions that last. Nothing of it is kept.
 */
function printSession(pages: PrintedPages, rendererFolder: string): Session {
  const own = session.fromPartition('persist:printing', { cache: false });
  own.protocol.handle(appScheme, ({ url }) => pages.respond(url) ?? respondWithFile(url, rendererFolder));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isPrintRequest(url) }));
  return own;
}

function menuOf(preview: BrowserWindow, { pdf, page }: Printed, request: PrintRequest): Menu {
  const { words } = request;
  const items: MenuItemConstructorOptions[] = [
    { id: 'save', label: words.save, accelerator: 'CmdOrCtrl+S', click: () => void savePdf(preview, pdf, request) },
    { id: 'print', label: words.print, accelerator: 'CmdOrCtrl+P', click: () => page.webContents.print() },
    { type: 'separator' },
    // Not asked of its page: a viewer that is still busy with the PDF has nothing to lose.
    { id: 'close', label: words.close, accelerator: 'CmdOrCtrl+W', click: () => preview.destroy() },
  ];
  const file: MenuItemConstructorOptions = { label: words.menu, submenu: items };
  return Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, file] : [file]);
}

/** On macOS there is one menu for all windows: it is this window's while this window is in front. */
function showMenu(preview: BrowserWindow, menu: Menu): void {
  if (process.platform !== 'darwin') {
    preview.setMenu(menu);
    return;
  }
  const usual = Menu.getApplicationMenu();
  const putBack = (): void => {
    if (Menu.getApplicationMenu() === menu) Menu.setApplicationMenu(usual);
  };
  preview.on('focus', () => Menu.setApplicationMenu(menu));
  preview.on('blur', putBack);
  preview.once('closed', putBack);
}

async function savePdf(preview: BrowserWindow, pdf: Buffer, { name, words }: PrintRequest): Promise<void> {
  const path = await chooseFileToExport(preview, { title: words.save, filterName: 'PDF' }, `${name}.pdf`);
  if (path === null) return;
  try {
    await replaceFile(path, [pdf]);
  } catch (error) {
    const { detail } = fileFailureOf(error);
    await dialog.showMessageBox(preview, { type: 'error', message: words.notSaved, detail });
  }
}
