// Compiling after an edit gives what the same network would on its own: nothing shows of what is kept from edit to edit.
import { describe, expect, it } from 'vitest';
import { checkNetwork } from '#core/compile/check-network.ts';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { fanCounts } from '#core/network/fan-counts.ts';
import { incomingByLayer, layerOrder, outgoingByLayer } from '#core/network/layer-order.ts';
import type { Network } from '#core/network/network.ts';
import { documentsOfPrograms } from '../../support/documents-of-programs.ts';

function everythingOf(network: Network) {
  const compiled = compileNetwork(network, 'meanSquaredError');
  return {
    problems: checkNetwork(network, 'meanSquaredError'),
    incoming: incomingByLayer(network),
    outgoing: outgoingByLayer(network),
    order: layerOrder(network),
    fans: fanCounts(network),
    graph: isCompiled(compiled) ? compiled.graph : null,
    plan: isCompiled(compiled) ? planGraph(compiled.graph) : null,
  };
}

describe('a network that was edited', () => {
  it('has the plan, and all that leads to it, of the same network from scratch', () => {
    const edited: { readonly network: Network; readonly found: ReturnType<typeof everythingOf> }[] = [];
    // As the program goes on, so that each comes from the one before.
    for (const { network } of documentsOfPrograms(25)) edited.push({ network, found: everythingOf(network) });
    expect(edited.some(({ found }) => found.plan !== null)).toBe(true);
    for (const { network, found } of edited) expect(found).toEqual(everythingOf(structuredClone(network)));
  });
});
