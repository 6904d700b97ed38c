// Reads Chromium's own log of the network (`--log-net-log=FILE`): what an app that never leaves the machine must not do.
import { readFile } from 'node:fs/promises';

/** Looking up a name, and reaching out to an address. */
const outward = ['HOST_RESOLVER_MANAGER_REQUEST', 'HOST_RESOLVER_MANAGER_JOB', 'TCP_CONNECT', 'UDP_CONNECT'];

/**
 * @typedef {object} NetworkLog
 * @property {{ logEventTypes: Readonly<Record<string, number>> }} constants
 * @property {readonly { type: number, params?: { url?: string } }[]} events
 */

/**
 * @param {string} path
 * @returns {Promise<{ all: number, outward: readonly { name: string, url: string }[] }>} how many events, and those that leave the app
 */
export async function readNetworkLog(path) {
  const { constants, events } = await parse(path);
  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const found = events.map(({ type, params }) => ({ name: nameOf.get(type) ?? '', url: params?.url ?? '' }));
  return {
    all: found.length,
    outward: found.filter(({ name, url }) => outward.includes(name) || /^(https?|wss?):/.test(url)),
  };
}

/**
 * The end is missing when the process was in a hurry.
 * @param {string} path
 * @returns {Promise<NetworkLog>}
 */
async function parse(path) {
  const text = (await readFile(path, 'utf8')).trimEnd();
  return JSON.parse(text.endsWith(']}') ? text : `${text.replace(/,$/, '')}]}`);
}
