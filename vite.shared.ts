// What both builds and the browser edition's server share: build targets and security headers.

/** One build runs in every Electron from 25 on. */
export const nodeTarget = 'node18.15';
export const chromeTarget = 'chrome114';

export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
