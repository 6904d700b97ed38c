// Names for layers that every language takes: short ones stay as they are, others are told apart from the language's own words.
import type { LayerId, Network } from '#core/network/network.ts';

/** What a programming language, a library or the code around has no word for. */
const short = /^[A-Za-z]\d{0,9}$/;
const longest = 40;

/** By layer. No two are alike, in upper or lower case, and none is a word of Python, TypeScript or PyTorch. */
export function layerIdentifiers({ layers }: Network): ReadonlyMap<LayerId, string> {
  const taken = new Set<string>();
  return new Map(
    layers.map(({ id, name }, index) => {
      const preferred = preferredIdentifier(name, index);
      let identifier = preferred;
      for (let next = 2; taken.has(identifier.toLowerCase()); next += 1) identifier = `${preferred}_${next}`;
      taken.add(identifier.toLowerCase());
      return [id, identifier] as const;
    }),
  );
}

/** Only ASCII: PyTorch's names of tensors stand in files that others read. */
function preferredIdentifier(name: string, index: number): string {
  if (short.test(name)) return name;
  const letters = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '')
    .slice(0, longest);
  return letters === '' ? `layer_${index + 1}` : `${letters}_layer`;
}
