// Adds a layer of one of the kinds that take another layer whole, behind the selected one: one command for each kind.
import { IconWaveSine, type TablerIcon } from '@tabler/icons-react';
import type { EditResult } from '#core/document/edit.ts';
import { addDeclared } from '#core/document/edits/add-declared.ts';
import { type DeclaredKind, declaredKinds } from '#core/network/layer-definitions.ts';
import { needsDocument } from './availability.ts';
import type { Command } from './command.ts';
import { edit } from './edit.ts';
import { aimedPlace, selectedNeurons } from './inserting.ts';

export const declaredIcons: { readonly [Kind in DeclaredKind]: TablerIcon } = {
  layerNormalization: IconWaveSine,
};

export const insertDeclared = declaredKinds.map(
  (kind): Command => ({
    id: `insert.${kind}`,
    icon: declaredIcons[kind],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsDocument,
    run: async () => void (await addAfterSelection(kind)),
  }),
);

async function addAfterSelection(kind: DeclaredKind): Promise<EditResult | null> {
  const selected = selectedNeurons();
  const place = aimedPlace();
  return edit((document) => addDeclared(document, kind, selected, place ?? undefined));
}
