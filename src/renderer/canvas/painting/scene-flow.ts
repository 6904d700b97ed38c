// Flow of the scene at this moment: a stage's waves, the stream of training, or nothing; only along what is in view.

import type { VisibleArea } from '../geometry/visible-area.ts';
import type { SceneMessage, SceneShowing } from '../scene/scene-message.ts';
import type { CurveTables } from '../scene/wire-hit-test.ts';
import { FlowAnimation, type FlowView } from './flow-animation.ts';
import { type FlowCarriers, flowCarriers } from './flow-carriers.ts';
import type { Particle } from './particles.ts';
import { markFactor, type SceneState } from './scene-state.ts';

interface Shown extends Pick<SceneShowing, 'stageNumber' | 'streaming' | 'moves'> {
  readonly onMap: boolean;
}

export class SceneFlow {
  private readonly flow = new FlowAnimation();
  private shown: Shown | null = null;
  private carriers: FlowCarriers | null = null;

  get kind() {
    return this.flow.kind;
  }

  get isMoving(): boolean {
    return this.flow.isMoving;
  }

  /** Of what the particles travel on. */
  get tables(): CurveTables | null {
    return this.carriers?.tables ?? null;
  }

  notice(message: SceneMessage, state: SceneState): void {
    const { kind } = message;
    if (kind === 'wires') this.shown = null;
    if (kind !== 'wires' && kind !== 'places' && kind !== 'numbers' && kind !== 'showing') return;
    if (!state.isComplete || state.numbers === null) return;
    const shown = shownOf(state.showing);
    const isOther = this.shown === null || !isSame(this.shown, shown);
    // Marks and hovering change nothing here.
    if (kind === 'showing' && !isOther) return;
    this.carriers = flowCarriers(state.wires, state.places, state.numbers, shown.onMap, state.tables);
    if (isOther) this.start(state, this.carriers);
    else if (kind === 'numbers' && shown.streaming) this.followGradients(state, this.carriers);
    this.shown = shown;
  }

  /** Those that move. */
  particles(now: number, state: SceneState, area: VisibleArea): readonly Particle[] {
    const { carriers } = this;
    if (carriers === null) return [];
    return this.flow.particles(now, carriers.shares, viewOf(carriers, state, area), state.showing.speed);
  }

  /** Those that stay in their places where nothing moves. */
  standing(state: SceneState, area: VisibleArea): readonly Particle[] {
    const { carriers } = this;
    return carriers === null ? [] : this.flow.standing(carriers.shares, viewOf(carriers, state, area));
  }

  /** The single wires in view that bear marks. */
  carrying(state: SceneState, area: VisibleArea): readonly number[] {
    const { carriers } = this;
    if (carriers === null) return [];
    return this.flow
      .carrying(carriers.shares, viewOf(carriers, state, area))
      .filter((carrier) => carrier < carriers.wires);
  }

  private start(state: SceneState, carriers: FlowCarriers): void {
    const { showing, stageStartedAt } = state;
    const { stage, activeConnections, streaming, moves } = showing;
    this.flow.start({ kind: 'none' });
    if (activeConnections !== null && (stage === 'forward' || stage === 'backward')) {
      const wires: number[] = [];
      for (const [carrier, connection] of carriers.connectionOf.entries()) {
        if (activeConnections[connection] === 1 && carriers.isCarrying(carrier)) wires.push(carrier);
      }
      this.flow.start({ kind: stage, wires, startedAt: stageStartedAt, moves });
    } else if (streaming) {
      this.flow.start({ kind: 'stream', moves });
      this.followGradients(state, carriers);
    }
  }

  private followGradients(state: SceneState, { shares, isCarrying, wires }: FlowCarriers): void {
    const isStill = (each: number): boolean => each < wires && (state.isFrozen(each) || state.wires.off?.[each] === 1);
    this.flow.followGradients(shares, (each) => isCarrying(each) && !isStill(each));
  }
}

function viewOf({ coordinates }: FlowCarriers, state: SceneState, area: VisibleArea): FlowView {
  return { coordinates, area, factor: markFactor(state) };
}

function shownOf({ stageNumber, streaming, moves, level }: SceneShowing): Shown {
  return { stageNumber, streaming, moves, onMap: level === 0 };
}

function isSame(a: Shown, b: Shown): boolean {
  const sameFlow = a.stageNumber === b.stageNumber && a.streaming === b.streaming && a.moves === b.moves;
  return sameFlow && a.onMap === b.onMap;
}
