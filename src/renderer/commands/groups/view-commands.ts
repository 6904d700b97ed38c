// The commands whose ids begin with `view`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { viewCollapse } from '../view/collapse.ts';
import { viewCollapseAll } from '../view/collapse-all.ts';
import { viewDock } from '../view/dock.ts';
import { viewFit } from '../view/fit.ts';
import { viewFlowAnimation } from '../view/flow-animation.ts';
import { viewIsolate } from '../view/isolate.ts';
import { viewLanguageEn } from '../view/language-en.ts';
import { viewLanguageKo } from '../view/language-ko.ts';
import { viewLeft } from '../view/left.ts';
import { viewMatrix } from '../view/matrix.ts';
import { viewMiniMap } from '../view/mini-map.ts';
import { viewNextArea } from '../view/next-area.ts';
import { viewPresentation } from '../view/presentation.ts';
import { viewPreviousArea } from '../view/previous-area.ts';
import { viewReduceMotion } from '../view/reduce-motion.ts';
import { viewRight } from '../view/right.ts';
import { viewSize90 } from '../view/size-90.ts';
import { viewSize100 } from '../view/size-100.ts';
import { viewSize110 } from '../view/size-110.ts';
import { viewSize125 } from '../view/size-125.ts';
import { viewSize150 } from '../view/size-150.ts';
import { viewThemeDark } from '../view/theme-dark.ts';
import { viewThemeLight } from '../view/theme-light.ts';
import { viewThemeSystem } from '../view/theme-system.ts';
import { viewWheelAuto } from '../view/wheel-auto.ts';
import { viewWheelPan } from '../view/wheel-pan.ts';
import { viewWheelZoom } from '../view/wheel-zoom.ts';
import { viewWiresGradient } from '../view/wires-gradient.ts';
import { viewWiresSignal } from '../view/wires-signal.ts';
import { viewWiresUpdate } from '../view/wires-update.ts';
import { viewWiresWeight } from '../view/wires-weight.ts';
import { viewZoomIn } from '../view/zoom-in.ts';
import { viewZoomOut } from '../view/zoom-out.ts';
import { viewZoomReset } from '../view/zoom-reset.ts';
import { viewZoomToSelection } from '../view/zoom-to-selection.ts';

export const viewCommands: readonly Command[] = [
  viewZoomIn,
  viewZoomOut,
  viewZoomReset,
  viewFit,
  viewZoomToSelection,
  viewThemeLight,
  viewThemeDark,
  viewThemeSystem,
  viewLanguageKo,
  viewLanguageEn,
  viewSize90,
  viewSize100,
  viewSize110,
  viewSize125,
  viewSize150,
  viewWheelAuto,
  viewWheelZoom,
  viewWheelPan,
  viewPresentation,
  viewReduceMotion,
  viewCollapse,
  viewCollapseAll,
  viewIsolate,
  viewMiniMap,
  viewFlowAnimation,
  viewLeft,
  viewRight,
  viewDock,
  viewWiresWeight,
  viewWiresSignal,
  viewWiresGradient,
  viewWiresUpdate,
  viewMatrix,
  viewNextArea,
  viewPreviousArea,
];
