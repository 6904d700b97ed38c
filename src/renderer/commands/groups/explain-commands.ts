// The commands whose ids begin with `explain`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { explainCode } from '../explain/code.ts';
import { explainGraph } from '../explain/graph.ts';
import { explainLandscape } from '../explain/landscape.ts';
import { explainLens } from '../explain/lens.ts';
import { explainOpen } from '../explain/open.ts';
import { explainPin } from '../explain/pin.ts';
import { explainQuiz } from '../explain/quiz.ts';

export const explainCommands: readonly Command[] = [
  explainOpen,
  explainPin,
  explainQuiz,
  explainGraph,
  explainCode,
  explainLens,
  explainLandscape,
];
