// What both builds share: build targets, and the content policy that the app's own pages are served with.
import serving from './src/main/security/serving.json' with { type: 'json' };

/** One build runs in every Electron from 25 on. */
export const nodeTarget = 'node18.15';
export const chromeTarget = 'chrome114';

export const contentSecurityPolicy = serving.contentSecurityPolicy.join('; ');
