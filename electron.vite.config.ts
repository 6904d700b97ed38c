import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { BundledPackages } from './vite.notices.ts';
import { offlineWorker } from './vite.offline.ts';
import { chromeTarget, contentSecurityPolicy, nodeTarget, scopedClassName } from './vite.shared.ts';

const root = import.meta.dirname;
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const;

/** Only in builds: the development server needs an inline preamble and a websocket. */
function contentSecurityPolicyTag(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** What every start needs, by its name in the build. The words are asked for before the script that will use them has been read; who speaks Korean waits for theirs. */
const firstFiles = [
  // With the Latin letters, and with the true minus and raised digits: the first text is not laid out twice then.
  { name: 'PretendardVariable.subset.91', attrs: { rel: 'preload', as: 'font', type: 'font/woff2' } },
  { name: 'chainrule-signs', attrs: { rel: 'preload', as: 'font', type: 'font/woff2' } },
  { name: 'english-', attrs: { rel: 'modulepreload' } },
];

function firstFilesPreload(): Plugin {
  return {
    name: 'first-files-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        firstFiles.flatMap(({ name, attrs }) =>
          Object.keys(bundle)
            .filter((file) => file.includes(`/${name}`))
            .map((file) => ({
              tag: 'link',
              attrs: { ...attrs, crossorigin: true, href: `./${file}` },
              injectTo: 'head',
            })),
        ),
    },
  };
}

/** The sentences of one language as they are, in place of those of both and the code that takes them apart. */
function languagesApart(): Plugin {
  return {
    name: 'languages-apart',
    apply: 'build',
    async load(id) {
      if (!/\/src\/messages\/(?:english|korean)\.ts$/.test(id)) return null;
      const built = await build({ configFile: false, root, logLevel: 'warn', build: { ssr: id, write: false } });
      const code = [built].flat().flatMap((each) => ('output' in each ? each.output[0].code : []));
      const { sentences } = await import(`data:text/javascript,${encodeURIComponent(code.join(''))}`);
      return `export const sentences = JSON.parse(${JSON.stringify(JSON.stringify(sentences))});`;
    },
  };
}

/** Empty where there is no repository; marked when it is not what is built. */
function builtCommit(): string {
  const git = (...words: string[]): string =>
    spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const commit = git('rev-parse', '--short=12', 'HEAD');
  return commit !== '' && git('status', '--porcelain') !== '' ? `${commit}+` : commit;
}

export default defineConfig(({ command }) => {
  const bundled = new BundledPackages();
  const commit = JSON.stringify(builtCommit());
  return {
    main: {
      plugins: [bundled.gather()],
      // Only the development server's window may come from that server.
      define: { __DEVELOPMENT__: JSON.stringify(command === 'serve'), __APP_COMMIT__: commit },
      build: { target: nodeTarget, externalizeDeps: false, rolldownOptions: { output: commonJs } },
    },
    preload: {
      plugins: [bundled.gather()],
      // A sandboxed preload may require nothing but electron, so everything is bundled.
      build: { target: nodeTarget, externalizeDeps: false, rolldownOptions: { output: commonJs } },
    },
    renderer: {
      root: resolve(root, 'src/renderer'),
      base: './',
      publicDir: resolve(root, 'resources/icons'),
      css: { modules: { generateScopedName: scopedClassName } },
      define: {
        __APP_VERSION__: JSON.stringify(packageJson.version),
        __APP_COMMIT__: commit,
      },
      plugins: [
        react(),
        languagesApart(),
        contentSecurityPolicyTag(),
        firstFilesPreload(),
        bundled.gather(),
        bundled.write(),
        offlineWorker(),
      ],
      worker: { format: 'es', plugins: () => [bundled.gather()] },
      server: {
        host: '127.0.0.1',
        headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
      },
      build: {
        target: chromeTarget,
        minify: true,
        sourcemap: false,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1500,
        rolldownOptions: {
          input: { index: resolve(root, 'src/renderer/index.html') },
          // What every window needs comes as one file, since thirty requests of a few kilobytes each hold up the start.
          output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
        },
      },
    },
  };
});
