// Serves the built page on this machine alone, with the same headers as the window's own protocol.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './support/project.mjs';

const host = '127.0.0.1';
const folder = join(projectRoot, 'out/renderer');
const serving = JSON.parse(readFileSync(join(projectRoot, 'src/main/security/serving.json'), 'utf8'));
/** @type {Record<string, string>} */
const mimeTypes = serving.mimeTypes;
/** @type {Record<string, string>} */
const headers = {
  ...serving.headers,
  'Content-Security-Policy': [...serving.contentSecurityPolicy, ...serving.headerPolicy].join('; '),
};

/**
 * @param {{ port?: number }} [options] port 0: any free one
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveBrowserEdition({ port = 0 } = {}) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => listening(undefined));
  });
  const address = server.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://${host}:${chosen}/`, close: () => server.close() };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  /** @type {(status: number, type: string, body: string | Buffer) => void} */
  const send = (status, type, body) => {
    response.writeHead(status, { ...headers, 'Content-Type': type });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'Method not allowed');
  if (!isOwnHost(request.headers.host)) return send(421, 'text/plain', 'Unknown host');
  const path = fileForTarget(request.url ?? '/');
  if (path === null) return send(403, 'text/plain', 'Forbidden');
  try {
    send(200, mimeTypes[extname(path)] ?? 'application/octet-stream', await readFile(path));
  } catch {
    send(404, 'text/plain', 'Not found');
  }
}

/**
 * Another site whose name was made to point here must not read the page.
 * @param {string | undefined} named
 */
function isOwnHost(named) {
  return named !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(named);
}

/**
 * Null when the path would leave the folder, or can't be decoded.
 * @param {string} target
 */
function fileForTarget(target) {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '/');
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const { url } = await serveBrowserEdition({ port: Number(values.port) });
  console.log(url);
}
