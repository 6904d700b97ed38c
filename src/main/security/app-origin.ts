// The one origin that the window's page comes from, and what counts as coming from it.

export const appScheme = 'app';
const appHost = 'chainrule';
export const appPageUrl = `${appScheme}://${appHost}/index.html`;

function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** The address of a server on this machine; null for any other, which must never get the bridge. */
export function loopbackUrl(url: string): string | null {
  const candidate = parsed(url);
  const isLoopback = candidate !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(candidate.hostname);
  return isLoopback && candidate.protocol === 'http:' ? candidate.href : null;
}

/** True for `app://chainrule/…` and, during development, for the development server's origin. */
export function isOwnUrl(url: string, developmentUrl: string | null): boolean {
  const candidate = parsed(url);
  if (candidate === null) return false;
  if (candidate.protocol === `${appScheme}:`) return candidate.host === appHost;
  return developmentUrl !== null && candidate.origin === parsed(developmentUrl)?.origin;
}

/** What the window may request: its own origin, and what the page itself made. */
export function isOwnRequest(url: string, developmentUrl: string | null): boolean {
  const candidate = parsed(url);
  if (candidate === null) return false;
  if (['blob:', 'data:', 'devtools:'].includes(candidate.protocol)) return true;
  // The development server's live connection has the same host under another scheme.
  const isLiveConnection = candidate.protocol === 'ws:' && candidate.host === parsed(developmentUrl ?? '')?.host;
  return isLiveConnection || isOwnUrl(url, developmentUrl);
}
