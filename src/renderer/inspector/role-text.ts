// The role of a layer for the learner, in words.
import type { LayerId, Network } from '#core/network/network.ts';
import { layerRoles } from '#core/network/network-queries.ts';
import type { useTranslate } from '#renderer/i18n/use-translate.ts';

export function roleText(t: ReturnType<typeof useTranslate>, network: Network, layer: LayerId): string {
  const role = layerRoles(network).get(layer) ?? { kind: 'notConnected' };
  return t(`inspector.role_${role.kind}`, 'depth' in role ? { depth: role.depth } : {});
}
