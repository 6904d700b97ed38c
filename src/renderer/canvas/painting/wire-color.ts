// The colour of a wire: hue by sign, strength by size; in full during a stage, grey where the hue is for what flows.
import { emphasis, type WireScene } from '../scene/wire-scene.ts';

/** The grey of the widest wires, which must not be bolder than what flows along them. */
const calmest = 0.6;

/** @param leastShade of what is marked, so that it is not faint */
export function colorOfWire(
  scene: Pick<WireScene, 'values' | 'scaleOf' | 'palette' | 'isCalm' | 'emphasisOf'>,
  wire: number,
  leastShade = 0,
): string {
  const { palette } = scene;
  const relative = (scene.values[wire] as number) / scene.scaleOf(wire);
  if (scene.isCalm) return palette.calm.colorOf(calmest * relative);
  const stands = scene.emphasisOf[wire];
  const isOfStage = stands === emphasis.active || stands === emphasis.dimmed;
  // Nothing has no sign: in full colour it would be said to be positive.
  if (isOfStage && !(Math.abs(relative) > 0)) return palette.quiet;
  // What isn't of the stage is so faint that a smaller shade of it could not be seen at all.
  const least = isOfStage ? 1 : leastShade;
  return palette.sign.colorOf(Math.abs(relative) < least ? Math.sign(relative) * least : relative);
}
