// The hash by which two runs are compared: SHA-256 over the weights in the file's order.
import { createHash } from 'node:crypto';
import type { Network } from '#core/network/network.ts';
import { readParameters, weightBytes } from '#core/network/parameter-layout.ts';

/** Hexadecimal. */
export function weightHash(network: Network): string {
  return createHash('sha256')
    .update(weightBytes(readParameters(network)))
    .digest('hex');
}
