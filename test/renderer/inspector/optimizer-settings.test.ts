import { describe, expect, it } from 'vitest';
import { optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { chosenOptimizer, hyperparameterFields, switchFields } from '#renderer/inspector/optimizer-settings.ts';

describe('the fields of an optimizer', () => {
  it.each(optimizerKinds)('are all that the file knows of %s', (kind) => {
    const optimizer = chosenOptimizer(kind, 0.1);
    const shown = [...hyperparameterFields(optimizer), ...switchFields(optimizer)].map(({ key }) => key);
    expect([...shown].sort()).toEqual(Object.keys(optimizerRules[kind].defaults).sort());
  });

  it.each(optimizerKinds)('show the defaults of %s where the document says nothing', (kind) => {
    const defaults: Readonly<Record<string, unknown>> = { ...optimizerRules[kind].defaults };
    for (const { key, value } of hyperparameterFields(chosenOptimizer(kind, 0.1))) expect(value).toBe(defaults[key]);
  });

  it('say of Nesterov’s look ahead that it does nothing without a momentum', () => {
    const nesterov = (momentum: number) => switchFields({ kind: 'sgd', learningRate: 0.1, momentum, nesterov: true });
    expect(nesterov(0)).toEqual([{ key: 'nesterov', checked: true, disabled: true }]);
    expect(nesterov(0.9)).toEqual([{ key: 'nesterov', checked: true, disabled: false }]);
  });

  it('show what the document says', () => {
    const [momentum] = hyperparameterFields({ kind: 'sgd', learningRate: 0.1, momentum: 0.9 });
    expect(momentum).toMatchObject({ key: 'momentum', value: 0.9 });
  });
});
