// Locks every page down: no other pages, no other windows, no permissions, no requests to elsewhere.
import { app, protocol, type Session, session } from 'electron';
import { respondWithFile } from './app-files.ts';
import { appPageUrl, appScheme, isOwnRequest, isOwnUrl } from './app-origin.ts';

/** Copying and pasting between windows, and the whole screen for a presentation; everything else is refused. */
const allowedPermissions: readonly string[] = ['clipboard-read', 'clipboard-sanitized-write', 'fullscreen'];

/** Before the app is ready: the scheme behaves like https, so that workers, modules and WebAssembly streaming work. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/**
 * Before the app is ready: it never asks the network for anything. Chromium would fetch dictionaries for spelling at every
 * start, whatever a window's preferences say; and whatever else it may think of finds no host but this machine.
 */
export function goNowhere(): void {
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]',
  );
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([]);
    created.setSpellCheckerEnabled(false);
  });
}

/** Before the first window. */
export function lockDown(rendererFolder: string, developmentUrl: string | null): void {
  protocol.handle(appScheme, (request) => respondWithFile(request.url, rendererFolder));
  lockDownSession(session.defaultSession, developmentUrl);
  lockDownPages(developmentUrl);
}

function lockDownSession(ownSession: Session, developmentUrl: string | null): void {
  const isAllowed = (permission: string, url: string): boolean =>
    allowedPermissions.includes(permission) && isOwnUrl(url, developmentUrl);
  ownSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isAllowed(permission, details.requestingUrl)),
  );
  ownSession.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isAllowed(permission, requestingOrigin),
  );
  ownSession.setDevicePermissionHandler(() => false);
  ownSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOwnRequest(details.url, developmentUrl) }),
  );
}

function lockDownPages(developmentUrl: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event, url) => {
      // A reload of the development server's page is a navigation too.
      const isReload = developmentUrl !== null && url === contents.getURL();
      if (!isReload) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    // An empty page is gone to without being asked about. The viewer of a PDF comes from the browser, without the bridge.
    contents.on('did-navigate', (_navigated, url) => {
      const mayHaveBridge = contents.session === session.defaultSession;
      if (mayHaveBridge && !isOwnUrl(url, developmentUrl)) void contents.loadURL(developmentUrl ?? appPageUrl);
    });
  });
}
