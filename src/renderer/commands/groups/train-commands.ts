// The commands whose ids begin with `train`, in the order in which they are listed.

import type { Command } from '../command.ts';
import { trainCensus } from '../train/census.ts';
import { trainCrossValidate } from '../train/cross-validate.ts';
import { trainEpoch } from '../train/epoch.ts';
import { trainKeepAwake } from '../train/keep-awake.ts';
import { trainNextPass } from '../train/next-pass.ts';
import { trainNextStage } from '../train/next-stage.ts';
import { trainNextTerm } from '../train/next-term.ts';
import { trainPreviousPass } from '../train/previous-pass.ts';
import { trainPreviousStage } from '../train/previous-stage.ts';
import { trainPreviousTerm } from '../train/previous-term.ts';
import { trainRace } from '../train/race.ts';
import { trainReinitialise } from '../train/reinitialise.ts';
import { trainReset } from '../train/reset.ts';
import { trainResetToBranch } from '../train/reset-to-branch.ts';
import { trainStep } from '../train/step.ts';
import { trainToggle } from '../train/toggle.ts';

export const trainCommands: readonly Command[] = [
  trainToggle,
  trainStep,
  trainEpoch,
  trainNextStage,
  trainPreviousStage,
  trainNextTerm,
  trainPreviousTerm,
  trainNextPass,
  trainPreviousPass,
  trainReset,
  trainResetToBranch,
  trainReinitialise,
  trainRace,
  trainCrossValidate,
  trainCensus,
  trainKeepAwake,
];
