// The commands whose ids begin with `teaching`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { teachingByHand } from '../teaching/by-hand.ts';
import { teachingCheckExample } from '../teaching/check-example.ts';
import { teachingNewExercise } from '../teaching/new-exercise.ts';
import { teachingPredict } from '../teaching/predict.ts';
import { teachingWorksheet } from '../teaching/worksheet.ts';

export const teachingCommands: readonly Command[] = [
  teachingNewExercise,
  teachingByHand,
  teachingCheckExample,
  teachingPredict,
  teachingWorksheet,
];
