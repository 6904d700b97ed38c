// Makes the browser edition installable and able to open without a network: its manifest's service worker knows every file of the build.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The page and its files, kept at the first visit. The desktop app has its files anyway and never asks for this one. */
export function offlineWorker(): Plugin {
  return {
    name: 'offline-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle).filter((file) => file !== 'index.html' && !file.endsWith('.txt'));
        const hash = createHash('sha256');
        for (const [file, part] of Object.entries(bundle).sort(([one], [other]) => (one < other ? -1 : 1))) {
          hash.update(file).update('source' in part ? part.source : part.code);
        }
        const version = hash.digest('hex').slice(0, 16);
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: serviceWorkerText(files, version) });
      },
    },
  };
}

const publicFiles = ['chainrule.svg', 'chainrule.png', 'manifest.webmanifest'];

/** Another build is another cache: a page that is open goes on with the files that it began with. */
export function serviceWorkerText(files: readonly string[], version: string): string {
  return `// Answers for the files of this build while there is no network; made by the build.
const files = ${JSON.stringify(['./', ...publicFiles, ...files])};
const family = 'chainrule ' + self.registration.scope + ' ';
const name = family + '${version}';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  const isOld = (key) => key.startsWith(family) && key !== name;
  event.waitUntil(caches.keys().then((keys) => Promise.all(keys.filter(isOld).map((key) => caches.delete(key)))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(name);
  const wanted = request.mode === 'navigate' ? './' : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}
`;
}
