// The pictures of the neurons' own: one pass over the network answers for all of them, in idle moments, as long as one is seen.

import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce, type Pausable } from '#core/numeric/pausable.ts';
import { layerActivations } from '#core/training/layer-activations.ts';
import { createThrottle } from '#renderer/charts/kit/throttle.ts';
import { greatestSize } from '#renderer/charts/maps/greatest-size.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { whenIdle } from '#renderer/state/window/idle-work.ts';
import { stickyScale } from '#renderer/ui/nice-number.ts';
import { type MapQuestion, mapQuestion } from './map-question.ts';
import { pictureWeights } from './picture-weights.ts';

/** Numbers [count × units] of each layer. */
type Answers = ReadonlyMap<LayerId, Float64Array>;

export interface NeuronPicture {
  readonly question: MapQuestion;
  /** One per node, point or pixel. */
  readonly values: Float64Array;
  /** What has the strongest colour. */
  readonly scale: number;
}

/** Parameters × nodes of a first answer that is given before anything is seen. */
const affordableAtOnce = 1_000_000;

/** Pictures of thirty neurons are more to paint than their numbers: four times a second is live enough. */
const shortestGap = 250;

export class NeuronMaps {
  private readonly listeners = new Set<() => void>();
  private readonly scales = new Map<LayerId, number>();
  private answered: { readonly question: MapQuestion; readonly answers: Answers } | null = null;
  private stop: (() => void) | null = null;
  private giveUp: (() => void) | null = null;
  private isLate = false;

  /** Calls back whenever there are new pictures; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.stop === null) {
      const throttle = createThrottle(
        () => this.begin(),
        () => shortestGap,
      );
      const unfollow = onShownValues(throttle.request);
      this.stop = () => {
        unfollow();
        throttle.cancel();
      };
      this.begin();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = null;
      this.giveUp?.();
      this.giveUp = null;
    };
  }

  /** The last answer, which may be of the moment before; null: none, or still to come. */
  pictureOf({ layer, unit }: NeuronReference): NeuronPicture | null {
    if (this.answered === null) return null;
    const { question, answers } = this.answered;
    const all = answers.get(layer);
    if (all === undefined) return null;
    const count = question.kind === 'picture' ? question.side * question.side : question.count;
    const units = all.length / count;
    const values = new Float64Array(count);
    for (let node = 0; node < count; node += 1) values[node] = all[node * units + unit] as number;
    return { question, values, scale: this.scales.get(layer) ?? 1 };
  }

  /** What is under way is finished first: pictures that always began anew would never change. */
  private begin(): void {
    this.isLate = this.giveUp !== null;
    if (this.isLate) return;
    const question = mapQuestion(useDocument.getState().document);
    if (this.answered?.question !== question) this.forget();
    if (question === null) return;
    const work = answer(question);
    const { graph } = question.compiled;
    if (this.answered === null && question.count * graph.parameterCount <= affordableAtOnce) {
      this.take(question, atOnce(work));
      return;
    }
    this.giveUp = whenIdle(work, (answers) => {
      this.giveUp = null;
      this.take(question, answers);
      if (this.isLate) this.begin();
    });
  }

  private forget(): void {
    this.answered = null;
    this.scales.clear();
  }

  private take(question: MapQuestion, answers: Answers): void {
    this.answered = { question, answers };
    for (const [layer, values] of answers) {
      this.scales.set(layer, stickyScale(this.scales.get(layer) ?? null, greatestSize(values)));
    }
    for (const listener of this.listeners) listener();
  }
}

function* answer(question: MapQuestion): Pausable<Answers> {
  const { kind, compiled, features, count } = question;
  const { document } = useDocument.getState();
  if (document === null) return new Map();
  const shown = shownValues()?.parameters;
  const isOfNetwork = shown?.length === compiled.graph.parameterCount;
  const parameters = isOfNetwork ? shown : readParameters(document.network);
  if (kind === 'picture') return pictureWeights(document.network, question, parameters);
  return yield* layerActivations(compiled.graph, parameters, features, count);
}
