// The hash of the weights that are shown, by which scripts and people compare them with other runs.
import { weightBytes } from '#core/network/parameter-layout.ts';
import { inSession } from '#renderer/signals/session.ts';
import { useRun } from './run-store.ts';

const latest = inSession((): { hashed: Float64Array | null } => ({ hashed: null }));

/** Puts the hash into the run store; while it is computed there is none, unless the weights are the same bits as before. */
export async function showWeightHash(parameters: Float64Array): Promise<void> {
  const { weightHash } = useRun.getState();
  const { hashed } = latest();
  if (weightHash !== '' && hashed !== null && sameBits(hashed, parameters)) return;
  latest().hashed = parameters;
  useRun.setState({ weightHash: '' });
  const digest = await crypto.subtle.digest('SHA-256', weightBytes(parameters));
  if (latest().hashed !== parameters || useRun.getState().status === 'running') return;
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  useRun.setState({ weightHash: hex });
}

function sameBits(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
