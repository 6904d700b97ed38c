// The words by which a layer is found beside its name: its role and its activation function, in both languages.

import type { LayerWords } from '#core/network/find-parts.ts';
import { hasActivation, isDeclared } from '#core/network/layer-definitions.ts';
import type { LayerRole } from '#core/network/network-queries.ts';
import { activationLabel } from '#messages/activation-label.ts';
import { languages } from '#messages/message.ts';
import type { Translate } from '#messages/translator.ts';
import type { TranslateIn } from '#renderer/i18n/i18n.ts';
import type { NetworkFacts } from '../geometry/network-nodes.ts';
import { roleTitle } from './lane-node.tsx';

export function layerWords({ roles }: NetworkFacts, translateIn: TranslateIn): LayerWords {
  const known = new Map<string, readonly string[]>();
  const inBoth = (key: string, say: (t: Translate) => string): readonly string[] => {
    const words = known.get(key) ?? languages.map((language) => say(translateIn(language)));
    known.set(key, words);
    return words;
  };
  return (layer) => {
    const role: LayerRole = roles.get(layer.id) ?? { kind: 'notConnected' };
    const depth = role.kind === 'hidden' ? role.depth : 0;
    const words = inBoth(`${role.kind} ${depth}`, (t) => roleTitle(t, role.kind, depth));
    if (isDeclared(layer)) return [...words, ...inBoth(layer.kind, (t) => t(`library.${layer.kind}`))];
    if (!hasActivation(layer)) return words;
    const { activation } = layer;
    return [...words, ...inBoth(activation, (t) => activationLabel(t, activation))];
  };
}
