// The fast engine's plan of a document: what `check --plan` prints, for people and for programs.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { type PlanSummary, summarizePlan } from '#core/compile/plan-summary.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Translate } from '#messages/translator.ts';

/** Blocks that are listed one by one. */
const longestList = 20;

/** Null for a network that can't be compiled. */
export function planOf({ network, training, dataset }: NetworkDocument): PlanSummary | null {
  const compiled = compileNetwork(network, training.loss);
  if (!isCompiled(compiled)) return null;
  return summarizePlan(planGraph(compiled.graph), compiled.graph, dataset === null ? 0 : datasetOf(dataset).count);
}

export function planLines(translate: Translate, plan: PlanSummary): readonly string[] {
  const { blocks, denseWires, sparseWires, microBatch, bytes, flopsPerExample } = plan;
  const listed = blocks.slice(0, longestList);
  return [
    translate('cli.plan', {
      blocks: blocks.length,
      dense: denseWires,
      sparse: sparseWires,
      rows: microBatch,
      bytes,
      flops: flopsPerExample,
    }),
    ...listed.map(({ kernel, neurons, wires }, at) =>
      translate('cli.planBlock', { number: at + 1, kernel: translate(`cli.kernel-${kernel}`), neurons, wires }),
    ),
    ...(blocks.length > longestList ? [translate('cli.planMore', { count: blocks.length - longestList })] : []),
  ];
}
