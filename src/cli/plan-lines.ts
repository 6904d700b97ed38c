// The fast engine's plan of a document: what `check --plan` prints, for people and for programs.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { generalUpdateRules } from '#core/compile/general-rules.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { type BlockSummary, type PlanSummary, summarizePlan } from '#core/compile/plan-summary.ts';
import { slowProblems } from '#core/compile/slow-problems.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { nameList } from '#core/diagnostics/name-list.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import type { Translate } from '#messages/translator.ts';
import { problemObjects } from './problem-lines.ts';

/** Blocks that are listed one by one. */
const longestList = 20;

export interface ExplainedPlan {
  readonly summary: PlanSummary;
  /** What makes the network slow. */
  readonly findings: readonly Diagnostic[];
}

/** Null for a network that can't be compiled. */
export function planOf({ network, training, dataset }: NetworkDocument): ExplainedPlan | null {
  const compiled = compileNetwork(network, training.loss);
  if (!isCompiled(compiled)) return null;
  const { graph } = compiled;
  const count = dataset === null ? 0 : datasetOf(dataset, training).split.all.length;
  const batchSize = count === 0 ? training.batchSize : Math.min(training.batchSize, count);
  const summary = summarizePlan(planGraph(graph), graph, count, batchSize);
  return {
    summary: { ...summary, generalRules: [...summary.generalRules, ...generalUpdateRules(training)] },
    findings: slowProblems(network, graph, batchSize),
  };
}

/** The shape that `check --plan --json` promises. */
export function planObject(translate: Translate, { summary, findings }: ExplainedPlan): object {
  return { ...summary, findings: problemObjects(translate, findings) };
}

export function planLines(
  translate: Translate,
  { layers }: Network,
  { summary, findings }: ExplainedPlan,
): readonly string[] {
  const { blocks, kernels, generalRules, denseWires, sparseWires, microBatch, bytes, flopsPerExample } = summary;
  const names = new Map<string, string>(layers.map(({ id, name }) => [id, name]));
  const total = {
    blocks: blocks.length,
    dense: denseWires,
    sparse: sparseWires,
    rows: microBatch,
    bytes,
    flops: flopsPerExample,
  };
  return [
    translate('cli.plan', total),
    ...blocks.slice(0, longestList).map((block, at) => blockLine(translate, names, block, at + 1)),
    ...(blocks.length > longestList ? [translate('cli.planMore', { count: blocks.length - longestList })] : []),
    translate('cli.planKernels', { kernels: kernels.map(({ kernel, calls }) => `${kernel} × ${calls}`).join(', ') }),
    ...(generalRules.length > 0 ? [translate('cli.planGeneral', { rules: generalRules.join(', ') })] : []),
    ...findings.map((finding) => `  ${sentenceOf(translate, finding)}`),
  ];
}

function blockLine(
  translate: Translate,
  names: ReadonlyMap<string, string>,
  { kernel, neurons, depth, wires, lanes, holes, layers, sources }: BlockSummary,
  number: number,
): string {
  const namesOf = (ids: readonly string[]) => nameList(ids.map((id) => names.get(id) ?? id));
  const spoken = {
    number,
    kernel: translate(lanes === 'neurons' ? 'cli.kernel-dense-few' : `cli.kernel-${kernel}`),
    neurons,
    depth,
    wires,
    layers: namesOf(layers),
    sources: namesOf(sources),
  };
  return holes === 0 ? translate('cli.planBlock', spoken) : translate('cli.planBlockWithHoles', { ...spoken, holes });
}
