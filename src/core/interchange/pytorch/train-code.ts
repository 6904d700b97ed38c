// train.py: goes on with the training where the app stands, alone or data-parallel under torchrun.
import type { TrainingSettings } from '#core/document/network-document.ts';
import type { PartName, SingleName } from '#core/document/training-settings.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import { firstShuffleState } from '#core/training/data-order.ts';
import { pythonNumber } from '../code/python-text.ts';
import type { ExportedModel } from '../exported-model.ts';
import { unknownSettings } from '../left-out-settings.ts';
import { NotExportable } from '../not-exportable.ts';
import { parameterTensors } from '../tensors/network-tensors.ts';
import { lossCode } from './loss-code.ts';
import { optimizerCode } from './optimizer-code.ts';
import { scheduleCode } from './schedule-code.ts';
import { trainLoop, trainRun } from './train-loop.ts';
import { trainViewer } from './train-viewer.ts';
import { frozenTensors, updateCode } from './update-code.ts';

export interface TrainChoices {
  /** The optimizer's rule is written out even where PyTorch has it. */
  readonly writtenOptimizer: boolean;
}

/** @throws NotExportable for a setting that `train.py` does not have, which would train to other weights */
export function trainCode(model: ExportedModel, choices: TrainChoices): string {
  const [unknown] = unknownSettings(model.document.training, codeOfSettings);
  if (unknown !== undefined) throw new NotExportable('unknownSetting', { setting: unknown });
  const settings = Object.values(codeOfSettings).flatMap((codeOf) => codeOf(model.document.training, model, choices));
  return [head, ...settings, trainLoop + trainViewer + trainRun].join('\n');
}

type CodeOfSetting = (training: TrainingSettings, model: ExportedModel, choices: TrainChoices) => readonly string[];

/** What each setting becomes; a document that says one of one value that is not here is refused. */
const codeOfSettings: { readonly [Name in PartName]: CodeOfSetting } & {
  readonly [Name in SingleName]?: CodeOfSetting;
} = {
  batchSize: ({ batchSize }) => [`BATCH_SIZE = ${batchSize}`],
  epochs: ({ epochs }) => [`EPOCHS = ${epochs}`],
  seed: ({ seed }) => [
    `SEED = ${seed}`,
    '# The state with which the app begins to draw the order of the rows.',
    `SHUFFLE_STATE = (${firstShuffleState(seed)
      .map((word) => word >>> 0)
      .join(', ')})`,
  ],
  shuffle: ({ shuffle }) => [`SHUFFLE = ${shuffle ? 'True' : 'False'}`],
  // The rows of each part are told apart in data.csv.
  validation: () => [],
  test: () => [],
  stratify: () => [],
  loss: (_, { compiled }) => apart(lossCode(compiled.graph)),
  schedule: ({ schedule }) => apart(scheduleCode(schedule)),
  stopRules: ({ stopRules }) => apart(stopLines(stopRules)),
  regularization: (training, { document: { network }, compiled }) => {
    const tensors = parameterTensors(network);
    const frozen = frozenTensors(tensors, untrainedParameters(network, compiled.layout));
    return apart(updateCode(training, tensors, frozen));
  },
  // Prepares the gradients together with the penalty.
  clipping: () => [],
  optimizer: ({ optimizer }, _, { writtenOptimizer }) => {
    const { definitions, make } = optimizerCode(optimizer, writtenOptimizer);
    return [
      ...(definitions.length === 0 ? [] : apart(definitions)),
      ...apart([`LEARNING_RATE = ${pythonNumber(optimizer.learningRate)}`]),
      ...apart(['def make_optimizer(trained):', `    return ${make}`]),
    ];
  },
};

/** Two empty lines before a definition. */
function apart(lines: readonly string[]): readonly string[] {
  return ['', '', ...lines];
}

const head = `"""Goes on with the training where the app stood. Prints a JSON line per epoch, leaves weights.safetensors.

Alone: python3 train.py. Data-parallel: torchrun --nproc-per-node 2 --max-restarts 3 train.py
"""

import argparse
import array
import base64
import csv
import faulthandler
import json
import math
import os
import queue
import signal
import sys
import threading
import time
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn

from model import DTYPE, FEATURES, TARGETS, encode, encode_targets, load_network

torch.set_default_dtype(DTYPE)
HERE = Path(__file__).parent
RANK = int(os.environ.get("RANK", "0"))
WORKERS = int(os.environ.get("WORLD_SIZE", "1"))
DEVICE = torch.device("cpu")
if torch.cuda.is_available():
    DEVICE = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
`;

/** Definition of `judge(patience, loss, watched, seconds)`: what has been seen, and why the run ends here. */
function stopLines(rules: TrainingSettings['stopRules'] = {}): readonly string[] {
  const { targetLoss, patience, minimumImprovement = 0, seconds } = rules;
  return [
    'def judge(patience, loss, watched, seconds):',
    '    """What the stop rules have seen after an epoch, and the rule that ends the run, if one does."""',
    ...(patience === undefined
      ? []
      : [
          `    better = watched < patience["best"] - ${pythonNumber(minimumImprovement)}`,
          '    patience = {"best": watched, "waited": 0} if better else {**patience, "waited": patience["waited"] + 1}',
        ]),
    ...(targetLoss === undefined
      ? []
      : [`    if loss <= ${pythonNumber(targetLoss)}:`, '        return patience, "targetLoss"']),
    ...(patience === undefined
      ? []
      : [`    if patience["waited"] >= ${patience}:`, '        return {**patience, "waited": 0}, "patience"']),
    ...(seconds === undefined
      ? []
      : [`    if seconds >= ${pythonNumber(seconds)}:`, '        return patience, "time"']),
    '    return patience, None',
  ];
}
