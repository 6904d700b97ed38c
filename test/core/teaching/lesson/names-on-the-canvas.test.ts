// A lesson's sentences call a part of the network as the canvas does: by the name in a disc, or the title over a layer.
import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import type { Network } from '#core/network/network.ts';
import { layerRoles, nameOfNeuron } from '#core/network/network-queries.ts';
import { editOf, isEdit } from '#core/teaching/lesson/edit-rules.ts';
import type { Lesson, LessonStep } from '#core/teaching/lesson/lesson.ts';
import { lessonLanguages, textIn } from '#core/teaching/lesson/local-text.ts';
import { solutionOf } from '#core/teaching/lesson/solution-of.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { plainFormula } from '../../../e2e/support/learner/step-on-screen.ts';
import { lessonFiles, lessonOf } from './lesson-files.ts';

interface StepOnNetwork {
  readonly step: LessonStep;
  /** As the step finds it, and as it leaves it; training moves no name. */
  readonly networks: readonly Network[];
}

function stepsOnNetworks({ document, steps }: Lesson): readonly StepOnNetwork[] {
  let now = document;
  return steps.map((step) => {
    const before = now;
    for (const action of solutionOf(step)) {
      const result = isEdit(action) ? editOf(action)(now) : null;
      if (result !== null && !isRefused(result)) now = result.document;
    }
    return { step, networks: [before.network, now.network] };
  });
}

function namesInDiscs(network: Network): readonly string[] {
  return network.layers.flatMap(({ id, units }) =>
    Array.from({ length: units }, (_, unit) => nameOfNeuron(network, { layer: id, unit })),
  );
}

const hiddenDepths = (network: Network): readonly number[] =>
  [...layerRoles(network).values()].flatMap((role) => (role.kind === 'hidden' ? [role.depth] : []));

const formula = /\$+[^$]*\$+/g;
/** In Korean a Latin letter in small is a name; English has its article. */
const spokenNames = { en: /(?<![\p{L}\d])[a-z]\d+(?![\p{L}\d])/gu, ko: /(?<![A-Za-z\d])[a-z]\d*(?![A-Za-z\d])/g };
/** Neurons by their indices; w₉ and n are no neurons. */
const indexedName = /(?<![a-z])[hxu]\d+/g;

function partsSpokenOf(words: string, language: 'en' | 'ko'): readonly string[] {
  const said = words.replaceAll(formula, '').match(spokenNames[language]) ?? [];
  const formulas = [...words.matchAll(formula)].flatMap(([each]) => plainFormula(each).match(indexedName) ?? []);
  return [...said, ...formulas];
}

describe.each(lessonFiles)('$name', ({ text }) => {
  const steps = stepsOnNetworks(lessonOf(text));

  it.each(lessonLanguages)('speaks of neurons by the names in their discs (%s)', (language) => {
    for (const { step, networks } of steps) {
      const shown = networks.flatMap(namesInDiscs);
      for (const each of [step.text, ...(step.hints ?? []), ...(step.praise === undefined ? [] : [step.praise])]) {
        const words = textIn(each, language);
        const unknown = partsSpokenOf(words, language).filter((name) => !shown.includes(name));
        expect(unknown, words).toEqual([]);
      }
    }
  });

  it.each(lessonLanguages)('speaks of layers by the titles over them (%s)', (language) => {
    const t = createTranslate(language);
    const title = new RegExp(`\\*${t('canvas.hiddenLayer', { depth: 0 }).replace('0', String.raw`(\d+)`)}\\*`, 'g');
    for (const { step, networks } of steps) {
      const shown = networks.flatMap(hiddenDepths);
      const words = textIn(step.text, language);
      for (const [said, depth] of words.matchAll(title)) expect(shown, said).toContain(Number(depth));
    }
  });
});
