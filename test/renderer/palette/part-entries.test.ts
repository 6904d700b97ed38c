// Layers and neurons in the palette: found by names like commands, by initials too; units by how their names begin.
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import { search } from '#renderer/commands/search/search.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';
import { partEntries } from '#renderer/palette/part-entries.ts';
import { putDocument } from '#renderer/state/stores/document-store.ts';

const found = (query: string): readonly string[] =>
  search(query, partEntries(query, translateIn), ({ texts }) => texts).map(({ key }) => key);

beforeEach(() => {
  const document = exampleById('and').document();
  putDocument(
    {
      ...document,
      network: {
        layers: [
          { id: layerId('a'), kind: 'input', name: '키', units: 1 },
          { id: layerId('b'), kind: 'dense', name: 'hidden', units: 3, activation: 'tanh', biases: [0, 0, 0] },
          { id: layerId('c'), kind: 'dense', name: '합격', units: 1, activation: 'sigmoid', biases: [0] },
        ],
        connections: [],
      },
    },
    emptyHistory(true),
  );
});

describe('the palette', () => {
  test('finds neurons of their own by Hangul initials and in the wrong keyboard layout', () => {
    expect(found('ㅎㄱ')).toEqual(['neuron:0:c']);
    expect(found('gkqrur')).toEqual(['neuron:0:c']);
  });

  test('finds a layer by letters that its name has gaps between, and its units by theirs', () => {
    expect(found('hdn')).toContain('layer:b');
    expect(found('hidden2')).toContain('neuron:1:b');
  });
});
