// Comments of generated code are folded where they are too long to be read, and nothing else of it is.
import { describe, expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { foldComments } from '#core/interchange/code/comment-lines.ts';
import { pythonNetwork } from '#core/interchange/code/python-network.ts';
import { typescriptNetwork } from '#core/interchange/code/typescript-network.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { pytorchProject } from '#core/interchange/pytorch/project.ts';

const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
const fold = (text: string) => foldComments(text.split('\n')).flat();

describe('comments of generated code', () => {
  it.each(['# ', '// ', '    # '])('folds a line that begins with %j and begins each of its lines with it', (start) => {
    const lines = fold(start + long);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(lines.map((line) => line.replace(start, '')).join(' ')).toBe(long);
  });

  it('folds docstrings, of one line and of several, and no code after them', () => {
    const call = `    f("${long}")`;
    const lines = fold(`    """${long}"""\n${call}\n    """One.\n\n    ${long}\n    """\n${call}`);
    expect(lines.filter((line) => line === call)).toHaveLength(2);
    for (const line of lines.filter((each) => each !== call)) {
      expect(line.length).toBeLessThanOrEqual(100);
      expect(line === '' || line.startsWith('    ')).toBe(true);
    }
  });

  it('leaves a word that is longer than a line as it is', () => {
    const word = 'x'.repeat(150);
    expect(fold(`# ${word}`)).toEqual([`# ${word}`]);
    expect(fold(`# ${word} then`)).toEqual([`# ${word}`, '# then']);
  });

  it('leaves code as it is, however long', () => {
    expect(fold(`loss += ${long}  # why`)).toEqual([`loss += ${long}  # why`]);
  });

  it('is held by everything that is exported as code, whose lines stay with their parts', () => {
    const model = exportedModel(exampleById('xor-2-2-1').document());
    if (!isExportable(model)) throw new Error('It does not compile.');
    const plain = [typescriptNetwork(model), pythonNetwork(model)];
    for (const { text, places } of plain) {
      const lines = text.split('\n');
      expect(places.size).toBeGreaterThan(0);
      expect([...places.keys()].filter((line) => !/[=:]/.test(lines[line - 1] ?? ''))).toEqual([]);
    }
    const project = pytorchProject(model, { type: 'float32', checkpoint: null });
    const written = project.flatMap(({ path, content }) => (path.endsWith('.py') ? [String(content)] : []));
    const lines = [...plain.map(({ text }) => text), ...written].flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => line.length > 100 && isWords(line))).toEqual([]);
  });
});

/** A comment, or a line within a docstring. */
const isWords = (line: string): boolean => /^\s*(#|\/\/|"""|[A-Za-z, ]+$)/.test(line);
