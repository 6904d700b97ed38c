// Turns what the window shows into plain data for the painter.
import type { Stage } from '#core/training/stages.ts';
import { activeLayers } from '../numbers/phase.ts';
import type { SceneShowing } from '../scene/scene-message.ts';
import { isCalm, type Showing } from '../scene/showing.ts';
import { type WireSet, wiresOfNeuron } from '../scene/wire-set.ts';

export function sceneShowing(set: WireSet, showing: Showing, stageNumber: number): SceneShowing {
  const { stage, marks, isolated, pointedAt } = showing;
  const layers = activeLayers(stage);
  // All wires of a stage bear marks: none of them loses its line to a pointer that rests somewhere.
  const prominent = isolated ?? (stage === null ? pointedAt : null);
  return {
    level: showing.level,
    speed: showing.speed,
    moves: showing.moves,
    streaming: showing.streaming,
    stage: kindOf(stage),
    stageNumber,
    showsWeights: showing.quantity === 'weight',
    isCalm: isCalm(showing),
    activeConnections:
      layers === null ? null : Uint8Array.from(set.connections, ({ target }) => Number(layers.has(target))),
    prominent: prominent === null ? null : Int32Array.from(wiresOfNeuron(set, prominent)),
    marks: {
      selected: [...marks.selected],
      highlighted: [...marks.highlighted],
      hovered: marks.hovered,
      focused: marks.focused,
    },
    showsWeak: showing.showsWeak,
    boldness: showing.boldness,
  };
}

function kindOf(stage: Stage | null): SceneShowing['stage'] {
  if (stage === null) return null;
  const { kind } = stage;
  return kind === 'forward' || kind === 'backward' || kind === 'update' ? kind : 'other';
}
