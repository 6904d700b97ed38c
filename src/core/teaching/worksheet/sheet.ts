// One student's sheet: the drawn network, the numbers that are given, and empty places for those that are asked for.

import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import type { Exercise, StudentExercise } from '../exercise/exercise-file.ts';
import { isGiven, type Quantity } from '../quantities/quantity.ts';
import { formulaHtml } from './formula.ts';
import { escaped, givenHtml, nameHtml } from './markup.ts';
import { mostLabels, networkSvg } from './network-drawing.ts';
import type { WorksheetWords } from './words.ts';

export function sheetHtml(words: WorksheetWords, exercise: Exercise, own: StudentExercise): string {
  const { document, quantities } = own;
  const asked = new Set(exercise.asked);
  const places = quantities.filter(({ id }) => asked.has(id));
  const backward = places.findIndex(({ kind }) => kind === 'delta');
  const split = backward < 0 ? places.length : backward;
  return [
    `<p>${escaped(words.task(exercise.places))}</p>`,
    rules(words, own),
    `<figure>${networkSvg(document.network, document.name)}</figure>`,
    `<h2>${escaped(words.given)}</h2>`,
    grid(
      'given',
      quantities.filter(isGiven).map((quantity) => givenCell(words, quantity, endsOf(own, quantity))),
    ),
    `<h2>${escaped(words.forward)}</h2>`,
    grid(
      '',
      places.slice(0, split).map((quantity) => blankCell(words, quantity)),
    ),
    `<h2>${escaped(words.backward)}</h2>`,
    grid(
      '',
      places.slice(split).map((quantity) => blankCell(words, quantity)),
    ),
  ].join('\n');
}

/** The name of the network, the student's number and a line for the name, on sheet and key alike. */
export function sheetHead(words: WorksheetWords, { document: { name }, student }: StudentExercise): string {
  const title = name === '' ? words.worksheet : name;
  const whose = words.student(student);
  return `<header><h1>${escaped(title)}</h1><span>${escaped(whose)} &#160; ____________________</span></header>`;
}

function rules(words: WorksheetWords, { document, quantities }: StudentExercise): string {
  const { network, training } = document;
  const name = (id: string): string => nameHtml(words, symbolOf(quantities, id));
  const loss = quantities.find(({ kind }) => kind === 'loss');
  const lossFormula = loss === undefined ? null : formulaHtml(loss.rule, name, givenHtml);
  const activations = new Set(network.layers.flatMap((layer) => (hasActivation(layer) ? [layer.activation] : [])));
  const lines = [...activations].map((activation) => {
    const label = escaped(words.activation(activation));
    const formula =
      activation === 'softmax'
        ? null
        : formulaHtml(elementwiseActivation(activation).rule.value, () => '<i>z</i>', givenHtml);
    const meaning = activation === 'sigmoid' ? ' = 1 / (1 + e<sup>−<i>z</i></sup>)' : '';
    return formula === null ? label : `${label}: <i>a</i> = ${formula}${meaning}`;
  });
  const lossName = escaped(words.loss(training.loss));
  return `<p>${[...lines, lossFormula === null ? lossName : `${lossName}: <i>L</i> = ${lossFormula}`].join(' &#160;·&#160; ')}</p>`;
}

export function symbolOf(quantities: readonly Quantity[], id: string): string {
  return quantities.find((quantity) => quantity.id === id)?.symbol ?? id;
}

function grid(name: string, cells: readonly string[]): string {
  return `<div class="grid ${name}">\n${cells.join('\n')}\n</div>`;
}

/** The neurons at both ends of a wire whose number the drawing has no room for. */
function endsOf({ document, quantities }: StudentExercise, { place }: Quantity): string {
  if (place === null || !('connection' in place)) return '';
  if (quantities.filter(({ kind }) => kind === 'weight').length <= mostLabels) return '';
  const { source, target } = wireNames(document.network, place);
  return ` <small>${escaped(`${source}→${target}`)}</small>`;
}

function givenCell(words: WorksheetWords, { symbol, rule }: Quantity, ends: string): string {
  const value = rule.kind === 'number' ? givenHtml(rule.value) : '';
  return `<div><span>${nameHtml(words, symbol)}${ends} = ${value}</span></div>`;
}

function blankCell(words: WorksheetWords, { symbol }: Quantity): string {
  return `<div><span>${nameHtml(words, symbol)} =</span><span class="blank"></span></div>`;
}
