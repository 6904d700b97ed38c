import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileForUrl, respondWithFile } from '../../../src/main/security/app-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function builtFolder(): Promise<string> {
  const outside = await temporaryFolder();
  await writeFile(join(outside, 'secret.txt'), 'secret');
  const folder = join(outside, 'renderer');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'engine.wasm'), new Uint8Array([0, 97, 115, 109]));
  return folder;
}

describe('a request of the page', () => {
  it('is answered with the file, its type and the headers that isolate', async () => {
    const folder = await builtFolder();
    const page = await respondWithFile('app://chainrule/index.html?x=1', folder);
    expect(page.status).toBe(200);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const engine = await respondWithFile('app://chainrule/engine.wasm', folder);
    expect(engine.headers.get('content-type')).toBe('application/wasm');
  });

  it('gets a policy without inline scripts and without evaluation', async () => {
    const policy = (await respondWithFile('app://chainrule/index.html', await builtFolder())).headers.get(
      'content-security-policy',
    );
    const scripts = policy?.split('; ').find((directive) => directive.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each([
    'app://chainrule/..%2fsecret.txt',
    'app://chainrule/%2e%2e%2fsecret.txt',
    'app://chainrule/..%5csecret.txt/..%2f..%2fsecret.txt',
    'app://chainrule/index.html%00.txt',
    'app://chainrule/%zz',
    'app://other/index.html',
    'https://chainrule/index.html',
  ])('for %s is refused', async (url) => {
    const folder = await builtFolder();
    expect(fileForUrl(url, folder)).toBeNull();
    expect((await respondWithFile(url, folder)).status).toBe(403);
  });

  it('for a file that is not there says so', async () => {
    expect((await respondWithFile('app://chainrule/none.js', await builtFolder())).status).toBe(404);
  });
});
