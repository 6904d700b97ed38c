// Weights from elsewhere for the example, which has no wire from x2 to h2.
import { expect, it } from 'vitest';
import { parameterTensors } from '#core/interchange/tensors/network-tensors.ts';
import { withTensors } from '#core/interchange/tensors/put-tensors.ts';
import type { NamedTensor } from '#core/interchange/tensors/safetensors.ts';
import { Unreadable } from '#core/interchange/unreadable.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { fileExample } from '../../../support/file-example.ts';

const { network } = fileExample;
const places = parameterTensors(network).filter(({ parameters }) => parameters.length > 0);

/** Every parameter is its index and a half; every place without a wire is `absent`. */
function tensors(absent: number): NamedTensor[] {
  return places.map(({ name, shape, parameters }) => ({
    name,
    shape: [...shape],
    values: Float64Array.from(parameters, (parameter) => (parameter < 0 ? absent : parameter + 0.5)),
  })) as NamedTensor[];
}

it('stand in their places, with 0 where there is no wire', () => {
  const count = readParameters(network).length;
  expect([...readParameters(withTensors(network, tensors(0)))]).toEqual(
    Array.from({ length: count }, (_, parameter) => parameter + 0.5),
  );
});

it('are refused by name and place where the network has no wire for one of them', () => {
  const lacking = places.find(({ parameters }) => parameters.includes(-1));
  const at = lacking?.parameters.indexOf(-1) ?? 0;
  const columns = lacking?.shape[1] ?? 1;
  expect(() => withTensors(network, tensors(2))).toThrow(
    expect.objectContaining({
      code: 'tensorWire',
      values: { name: lacking?.name, row: Math.floor(at / columns) + 1, column: (at % columns) + 1 },
    }),
  );
  expect(() => withTensors(network, tensors(2))).toThrow(Unreadable);
});
