// What flows at this moment: a stage's waves, the stream of training, or nothing; only along wires that are in view.
import { FlowAnimation } from './flow-animation.ts';
import type { Particle } from './particles.ts';
import type { SceneMessage, SceneShowing } from './scene-message.ts';
import type { SceneState } from './scene-state.ts';
import { isVisible, type VisibleArea } from './visible-area.ts';

export class SceneFlow {
  private readonly flow = new FlowAnimation();
  private shown: Pick<SceneShowing, 'stageNumber' | 'streaming' | 'moves'> | null = null;

  get direction() {
    return this.flow.direction;
  }

  get isMoving(): boolean {
    return this.flow.isMoving;
  }

  notice(message: SceneMessage, state: SceneState): void {
    if (message.kind === 'wires') {
      this.shown = null;
    } else if (message.kind === 'showing') {
      const { stageNumber, streaming, moves } = message.showing;
      const { shown } = this;
      const same = shown?.stageNumber === stageNumber && shown.streaming === streaming && shown.moves === moves;
      if (!same) this.start(state);
    } else if (message.kind === 'numbers') {
      if (this.shown === null) this.start(state);
      else if (state.showing.streaming) this.followGradients(state);
    }
  }

  particles(now: number, state: SceneState, area: VisibleArea): readonly Particle[] {
    const { numbers, showing, places } = state;
    if (numbers === null) return [];
    const { flow, flowScale } = numbers;
    return this.flow
      .particles(now, flow, flowScale, showing.level, showing.speed)
      .filter(({ wire }) => isVisible(places.wires, wire, area));
  }

  private start(state: SceneState): void {
    const { showing, wires, stageStartedAt } = state;
    const { stage, activeConnections, streaming, moves, stageNumber } = showing;
    this.shown = { stageNumber, streaming, moves };
    if (!moves) {
      this.flow.start({ kind: 'none' });
    } else if (activeConnections !== null && (stage === 'forward' || stage === 'backward')) {
      const carrying: number[] = [];
      for (let wire = 0; wire < wires.count; wire += 1) {
        if (state.isDrawn(wire) && activeConnections[wires.connectionOf[wire] as number] === 1) carrying.push(wire);
      }
      this.flow.start({ kind: stage, wires: carrying, startedAt: stageStartedAt });
    } else if (streaming) {
      this.flow.start({ kind: 'stream' });
      this.followGradients(state);
    } else {
      this.flow.start({ kind: 'none' });
    }
  }

  private followGradients(state: SceneState): void {
    const { numbers } = state;
    if (numbers === null) return;
    const isDriven = (wire: number): boolean => state.isDrawn(wire) && !state.isFrozen(wire);
    this.flow.followGradients(numbers.flow, numbers.flowScale, isDriven);
  }
}
