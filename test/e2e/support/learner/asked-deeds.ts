// Ways in which the lessons' sentences ask for something, in both languages, and what a learner then does. The sentence on the screen is all there is to go by.
import type { Learner } from './learner.ts';

export type Language = 'en' | 'ko';

interface AskedDeed {
  /** In the step's own words: this is asked for. */
  readonly asked: Readonly<Record<Language, RegExp>>;
  /** In its words or hints, where the sentence doesn't say all: what to take, which key to press. */
  readonly told?: Readonly<Record<Language, RegExp>>;
  /** With the groups of both: first those of the sentence. */
  readonly act: (learner: Learner, ...said: readonly string[]) => Promise<void>;
}

/** A number, and the name of a part, as they stand in a sentence. */
const form = (text: string) =>
  new RegExp(text.replaceAll('NUMBER', String.raw`(-?\d+(?:\.\d+)?)`).replaceAll('PART', String.raw`([a-z]\w*)`), 'u');

/** The layer is spoken of by its first neuron: `i` of i1. */
const layerOf = (neuron: string): string => neuron.replace(/\d+$/, '');

export const askedDeeds: readonly AskedDeed[] = [
  {
    asked: { en: /draw a neuron/, ko: /뉴런을 그려요/ },
    told: {
      en: form('Click PART, then click PART with Ctrl held down. Then press (\\w)'),
      ko: form('PART을 누르고, Ctrl 키를 누른 채 PART를 누르세요. 그다음 (\\w) 키'),
    },
    act: async (learner, one = '', other = '', key = '') => {
      await learner.selectNeurons([one, other]);
      await learner.pressKey(key);
    },
  },
  {
    asked: {
      en: form('(?:wire|weight|one) from PART(?: the weight|: set it to|: | to) ?NUMBER'),
      ko: form('PART에서 오는 (?:연결선의 )?가중치[를도] NUMBER'),
    },
    act: (learner, source = '', value = '') => learner.setWeight({ source }, value),
  },
  {
    asked: {
      en: form('weight from PART to PART (?:from [\\d.]+ to|go[^]*Set it to) NUMBER'),
      ko: form('PART에서 PART로 가는 가중치를 (?:[\\d.]+에서|어느 쪽으로[^]*[?]) NUMBER'),
    },
    act: (learner, source = '', target = '', value = '') => learner.setWeight({ source, target }, value),
  },
  {
    asked: { en: form('other wire the weight NUMBER'), ko: form('다른 연결선의 가중치는 NUMBER') },
    act: (learner, value = '') => learner.setWeight('other', value),
  },
  {
    asked: { en: form('that weight from [\\d.]+ to NUMBER'), ko: form('그 가중치를 [\\d.]+에서 NUMBER') },
    act: (learner, value = '') => learner.setWeight('same', value),
  },
  {
    asked: { en: form('\\bbias\\b[^]*?(?:to|:) NUMBER'), ko: form('편향[^]*?NUMBER으?로 바[꾸꿔]') },
    act: (learner, value = '') => learner.setBias(value),
  },
  {
    asked: { en: /(?:Look at|Go to) (?:the )?(?:row|first)/, ko: /샘플[을로] (?:골라|가)|첫 번째를 골라/ },
    told: { en: /\b[Rr]ows? (\d+)|the (last) row/, ko: /(\d+)번(?: 샘플|과)|(마지막) 샘플/ },
    act: (learner, row = '') => learner.pickRow(row),
  },
  {
    asked: {
      en: /[Dd]ata\b[^*]*\*{1,2}([^*]+)\*/,
      ko: /데이터를[^*]*\*{1,2}([^*]+)\*{1,2}(?:로 바꿔|을 고르)/,
    },
    act: (learner, name = '') => learner.chooseOption(name),
  },
  {
    asked: {
      en: /(?:Choose|activation function|hidden layer to|back its) \*([^*]+)\*/,
      ko: /(?<!모두 )\*([^*]+)\*(?:으?로 바[꾸꿔]|를 돌려주)/,
    },
    act: (learner, name = '') => learner.chooseActivation(name),
  },
  {
    asked: { en: /all ten hidden layers \*([^*]+)\*/, ko: /열 개를 모두 \*([^*]+)\*로/ },
    told: { en: form('from PART go to the right[^]*as far as PART'), ko: form('PART에서[^]*PART까지 오른쪽으로') },
    act: async (learner, name = '', first = '', last = '') => {
      await learner.selectRow(first, last);
      await learner.chooseInspected(name);
    },
  },
  {
    asked: {
      en: form('(learning rate(?= to| between)|[Ss]eed)(?: to| between[^]*try is)? NUMBER'),
      ko: form('(학습률|시드)(?:[을를]|을 골라서[^]*처음이라면) NUMBER'),
    },
    act: async (learner, field = '', value = '') => {
      await learner.leaveSelection();
      await learner.setField(field, value);
    },
  },
  {
    asked: {
      en: form('choose (\\w+) with the (?:learning )?(rate) NUMBER'),
      ko: form('(학습률) NUMBER인 (\\w+)을 고르'),
    },
    act: async (learner, ...said) => {
      const value = said.find((each) => /^\d/.test(each)) ?? '';
      const field = said.find((each) => /^(?:rate|학습률)$/.test(each)) ?? '';
      await learner.leaveSelection();
      await learner.chooseInspected(said.find((each) => each !== value && each !== field) ?? '');
      await learner.setField(field, value);
    },
  },
  {
    asked: { en: /\b[Rr]eset\b/, ko: /처음으로 되돌리|학습하기 전으로 되돌리/ },
    act: (learner) => learner.reset(),
  },
  {
    asked: {
      en: /fresh weights|\*(?:Reinitialise|Loss Landscape|Optimizer Race)\*|\*\*Cross-validation\*\*/,
      ko: /가중치를 새로 뽑으세요|\*(?:가중치 새로 뽑기|손실 지형|옵티마이저 경주)\*|\*\*교차 검증\*\*/,
    },
    told: {
      en: /\*(Reinitialise)\*|[Mm]enu \*[^*]+\*, \*([^*]+)\*/,
      ko: /\*(가중치 새로 뽑기)\*|\*[^*]+\* 메뉴의 \*([^*]+)\*/,
    },
    act: (learner, item = '') => learner.chooseFromMenu(item),
  },
  {
    asked: {
      en: /[Nn]ext [Ss]tage|One more stage|Go (?:on )?to (?!row)|Go through the stages/,
      ko: /다음 단계|단계까지|한 단계 더|은닉층까지 가/,
    },
    act: (learner) => learner.stepUntilDone(),
  },
  {
    asked: { en: /press \*(Start[^*]*)\*/, ko: /\*((?:경주 )?시작)\*을 누르세요/ },
    act: (learner, name = '') => learner.press(name),
  },
  {
    asked: { en: /on the wires|the wires show/, ko: /연결선에 기울기를 표시/ },
    told: { en: /\*Wires show\*, \*([^*]+)\*/, ko: /\*연결선 표시\*에서 \*([^*]+)\*/ },
    act: (learner, quantity = '') => learner.chooseRadio(quantity),
  },
  {
    asked: { en: form('more neurons: NUMBER'), ko: form('뉴런을 NUMBER개로') },
    told: { en: form('go to PART and press (Shift\\+N)'), ko: form('PART로 가서 (Shift\\+N)') },
    act: (learner, units = '', neuron = '', key = '') => learner.setUnits(Number(units), { neuron, key }),
  },
  {
    asked: { en: /Add a second hidden layer/, ko: /은닉층을 하나 더/ },
    told: { en: /press (Shift\+L)/, ko: /선택하고 (Shift\+L)/ },
    act: async (learner, key = '') => {
      await learner.selectLayer('h');
      await learner.pressKey(key);
    },
  },
  {
    asked: {
      en: form('Wire the new layer, all of PART to [^]*to the output PART'),
      ko: form('PART부터 [^]*모두 출력 PART에 이어'),
    },
    told: {
      en: /press (C), choose y with the arrows, and press (Enter)/,
      ko: /(C)를 누르고, 화살표로 y를 고른 다음 (Enter)/,
    },
    act: (learner, first = '', target = '', begin = '', end = '') =>
      learner.connect({ source: layerOf(first), target }, begin, end),
  },
  {
    asked: {
      en: form('remove the wires that lead from PART [^]*straight to PART'),
      ko: form('PART부터 [^]*에서 PART로 바로 가는 연결선을 지우'),
    },
    told: { en: /press (Delete)/, ko: /(Delete)를 누르/ },
    act: (learner, first = '', target = '', key = '') => learner.removeWires({ source: layerOf(first), target }, key),
  },
  {
    asked: {
      en: form('Select the wire from PART to PART and open \\*([^*]+)\\*'),
      ko: form('PART에서 PART로 가는 연결선을 선택하고 \\*([^*]+)\\*을 여'),
    },
    act: async (learner, source = '', target = '', tab = '') => {
      await learner.selectWire({ source, target });
      await learner.openTab(tab);
    },
  },
  {
    asked: { en: /Open \*([^*]+)\* and compare/, ko: /\*([^*]+)\*를 열고 학습과/ },
    act: (learner, tile = '') => learner.openTile(tile),
  },
  {
    asked: {
      en: /[Tt]rain\*? (?:it|until|on|there|again|and|\d)|And \d+ more|repeat that \d+ times/,
      ko: /\*학습 시작\*을|학습해|학습하고|학습하세요|학습하면서|에폭 더|되풀이하게/,
    },
    act: (learner) => learner.train(),
  },
];
