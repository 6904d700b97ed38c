// worksheet and mark: sheets with numbers of their own, a key that scores full, and answers that are marked fairly.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

interface ExerciseFile {
  readonly seed: number;
  readonly places: number;
  readonly quantities: readonly string[];
  readonly document: unknown;
  readonly students: readonly { readonly student: string; readonly document: { readonly network: unknown } }[];
}

interface MarkedClass {
  readonly students: readonly {
    readonly student: string;
    readonly marks: number;
    readonly of: number;
    readonly slips: readonly Record<string, unknown>[];
  }[];
}

let shell: Shell;
let worked: string;

beforeEach(async () => {
  shell = await openShell();
  worked = shell.path('worked.chainrule');
  await shell.run('new', 'worked-2-2-2-1', '--out', worked);
});

const worksheet = (...words: readonly string[]) =>
  shell.run('worksheet', worked, '--students', '3', '--seed', '7', '--out', shell.path('class'), ...words);
const exercise = async (): Promise<ExerciseFile> => JSON.parse(await shell.read('class/exercise.json'));

/** Numbers of a student's key, as they are printed. */
async function keys(): Promise<readonly (readonly string[])[]> {
  const sections = (await shell.read('class/key.html')).split('<section>').slice(1);
  const { quantities } = await exercise();
  return sections.map((section) => {
    const printed = [...section.matchAll(/<th>(.*?)<\/th>.*?<td class="number">(.*?)<\/td>/g)];
    const byName = new Map(printed.map(([, name = '', number = '']) => [plainName(name), number]));
    return quantities.map((id) => byName.get(id) ?? `no ${id} in ${[...byName.keys()]}`);
  });
}

function plainName(html: string): string {
  const text = html
    .replace(/<sub>(.*?)<\/sub>/g, (_, index: string) => (/^\d+$/.test(index) ? index : `_${index}`))
    .replace(/<[^>]*>/g, '');
  return text.replaceAll('∂', 'd').replaceAll('δ', 'delta').replaceAll('ŷ', 'y_hat').replace(/^새 /, 'new ');
}

async function answerTable(change: (cells: string[][]) => void = () => undefined): Promise<string> {
  const { quantities, students } = await exercise();
  const cells = (await keys()).map((row) => [...row]);
  change(cells);
  const lines = [['student', ...quantities], ...students.map(({ student }, row) => [student, ...(cells[row] ?? [])])];
  return shell.write('answers.csv', lines.map((line) => line.join(',')).join('\n'));
}

async function marked(answers: string): Promise<MarkedClass> {
  const { json, exitCode, error } = await shell.run('mark', shell.path('class'), answers, '--json');
  expect([exitCode, error]).toEqual([0, '']);
  return json();
}

describe('worksheet', () => {
  it('writes sheets, key, exercise and an empty table of answers', async () => {
    const { exitCode, json } = await worksheet('--json');
    expect(exitCode).toBe(0);
    expect((json() as { files: string[] }).files).toEqual(['sheets.html', 'key.html', 'exercise.json', 'answers.csv']);
    const { seed, places, quantities, students } = await exercise();
    expect([seed, places, students.map(({ student }) => student)]).toEqual([7, 3, ['1', '2', '3']]);
    expect(quantities).toEqual(expect.arrayContaining(['z_h11', 'h11', 'y_hat', 'L', 'delta_y', 'dL/dw9', 'new w9']));
    const table = (await shell.read('class/answers.csv')).trim().split('\r\n');
    expect(table[0]).toBe(['student', ...quantities].join(','));
    expect(table.slice(1)).toEqual(['1', '2', '3'].map((student) => student + ','.repeat(quantities.length)));
  });

  it.each(['en', 'ko'])('prints a page per student that needs nothing else, in %s', async (language) => {
    await worksheet('--language', language);
    for (const name of ['sheets', 'key']) {
      const html = await shell.read(`class/${name}.html`);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html.match(/<section>/g)).toHaveLength(3);
      // The head of a table stands again on a second page.
      expect(html.match(/<thead>.*<header>.*<\/header>.*<\/thead>/g)).toHaveLength(3);
      expect(html).not.toMatch(/<script|<link|<img|https?:|NaN|undefined|\{\{/);
    }
    const sheets = await shell.read('class/sheets.html');
    expect(sheets.match(/<svg/g)).toHaveLength(3);
    expect(sheets.match(/class="blank"/g)).toHaveLength(3 * (await exercise()).quantities.length);
  });

  it('says which wire a weight belongs to where the drawing has no room for it', async () => {
    await worksheet();
    expect(await shell.read('class/sheets.html')).not.toContain('<small>');
    worked = shell.path('wide.chainrule');
    await shell.run('new', 'spiral', '--out', worked);
    await worksheet();
    expect(await shell.read('class/sheets.html')).toContain('<small>x1→h11</small>');
  });

  it('is laid out for the paper that is asked for', async () => {
    for (const paper of ['a4', 'letter']) {
      const { exitCode } = await shell.run(
        'worksheet',
        worked,
        '--students',
        '1',
        '--out',
        shell.path(paper),
        '--paper',
        paper,
      );
      expect(exitCode).toBe(0);
      expect(await shell.read(`${paper}/sheets.html`)).toContain(`size: ${paper};`);
    }
    const { exitCode, error } = await shell.run('worksheet', worked, '--students', '1', '--out', 'x', '--paper', 'a3');
    expect(exitCode).toBe(2);
    expect(error).toContain('a4, letter');
  });

  it('gives each student other numbers, and the same for the same seed', async () => {
    await worksheet();
    const first = await exercise();
    expect(new Set(first.students.map(({ document }) => JSON.stringify(document.network))).size).toBe(3);
    await worksheet();
    expect(await exercise()).toEqual(first);
  });

  it('refuses bad usage and networks that are too large with one sentence', async () => {
    await shell.run('new', 'digits', '--out', shell.path('digits.chainrule'));
    const out = shell.path('refused');
    const refused: readonly (readonly [string, ...string[]])[] = [
      [shell.path('digits.chainrule'), '--students', '2'],
      [worked, '--students', '0'],
      [worked],
      [worked, '--students', '2', '--format', 'docx'],
    ];
    for (const words of refused) {
      const { exitCode, error } = await shell.run('worksheet', ...words, '--out', out);
      expect([exitCode, error.trim().split('\n')], words.join(' ')).toMatchObject([2, { length: 1 }]);
    }
    expect(existsSync(out)).toBe(false);
  });

  it('says that there is no browser to print with', async () => {
    shell.environment = { LANG: 'en_US.UTF-8', PATH: shell.folder };
    const { exitCode, error } = await worksheet('--format', 'pdf');
    expect([exitCode, error]).toEqual([1, expect.stringContaining('Chromium')]);
  });
});

describe('mark', () => {
  beforeEach(async () => {
    await worksheet();
  });

  it('gives the key full marks', async () => {
    const { students } = await marked(await answerTable());
    const { quantities } = await exercise();
    expect(students).toEqual(
      ['1', '2', '3'].map((student) => ({ student, marks: quantities.length, of: quantities.length, slips: [] })),
    );
  });

  it('takes one mark for one wrong number, and says where', async () => {
    const { quantities } = await exercise();
    const column = quantities.indexOf('delta_h11');
    const answers = await answerTable((cells) => {
      const row = cells[1] as string[];
      row[column] = '7.125';
    });
    const [first, second] = (await marked(answers)).students;
    expect(first?.marks).toBe(first?.of);
    expect(second).toMatchObject({ marks: quantities.length - 1, of: quantities.length });
    expect(second?.slips).toMatchObject([{ quantity: 'delta_h11', answer: '7.125', verdict: 'wrong', slip: null }]);
  });

  it.each(['en', 'ko'])('names a slip in words: %s', async (language) => {
    const { quantities } = await exercise();
    const column = quantities.indexOf('delta_y');
    const answers = await answerTable((cells) => {
      const row = cells[0] as string[];
      const number = row[column] ?? '';
      row[column] = number.startsWith('−') ? number.slice(1) : `−${number}`;
    });
    const { out } = await shell.run('mark', shell.path('class'), answers, '--language', language);
    const wanted = language === 'en' ? 'the sign of the error' : '오차의 부호';
    expect(out.split('\n').filter((line) => line.includes(wanted))).toHaveLength(1);
  });

  it('reads semicolons, quotation marks, columns in any order and beside others', async () => {
    const { quantities } = await exercise();
    const [row = []] = await keys();
    const order = quantities.map((_, index) => index).reverse();
    const text = [
      ['이름', ...order.map((index) => `"${quantities[index]}"`), 'Student'],
      ['"Kim; ""Lee"""', ...order.map((index) => row[index]?.replace('.', ',')), '1'],
      [''],
    ];
    const answers = await shell.write('answers.csv', `\uFEFF${text.map((line) => line.join(';')).join('\r\n')}`);
    expect((await marked(answers)).students).toMatchObject([{ student: '1', marks: quantities.length }]);
  });

  it('refuses what is no exercise, no table of answers, or another class', async () => {
    const good = await answerTable();
    const refused = async (folder: string, answers: string): Promise<void> => {
      const { exitCode, error } = await shell.run('mark', folder, answers);
      expect([exitCode, error.trim().split('\n')], error).toMatchObject([2, { length: 1 }]);
    };
    await refused(shell.path('nowhere'), good);
    await refused(shell.path('class'), shell.path('nothing.csv'));
    await refused(shell.path('class'), await shell.write('other.csv', 'a,b\n1,2'));
    await refused(shell.path('class'), await shell.write('quote.csv', 'student,L\n1,"0.5\n'));
    await refused(shell.path('class'), await shell.write('stranger.csv', 'student,L\nnobody,1'));
    await mkdir(shell.path('broken'));
    const whole = await shell.read('class/exercise.json');
    for (const text of ['', '{', '[]', '{"format":"chainrule"}', whole.replace('"places": 3', '"places": -1')]) {
      await shell.write('broken/exercise.json', text);
      await refused(shell.path('broken'), good);
    }
  });
});
