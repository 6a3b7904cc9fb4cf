/** The sheet "Pemeriksaan" of an action plan: numbers of the application beside the workbook's formulas. */
import { toNumber } from '../../../../shared/scoring/exact.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { indexName } from '../../../../shared/messages/papers.ts';
import { MISSING } from '../cells.ts';
import type { CheckLine, CheckList } from '../check-list.ts';
import { EXACT_FORMAT } from '../indicator-cells.ts';
import { WHOLE_FORMAT } from '../styles.ts';
import type { ActionPlanInput } from './input.ts';
import { columnRange, SHEETS, type ActionPlanLayout } from './layout.ts';
import { wholeGain } from './step.ts';

export function actionPlanChecks(
  input: ActionPlanInput,
  layout: ActionPlanLayout,
  titles: { readonly title: string; readonly subtitle: string },
): CheckList {
  const { instrument, values } = input;
  const { index, filled, total } = score(instrument, values);
  const gain = toNumber(wholeGain(instrument, values));
  const levels = columnRange(layout, 'level');
  const weights = columnRange(layout, 'weight');
  const gains = columnRange(layout, 'gain');
  const line = (label: string, application: number | null, formula: string, format: string): CheckLine => ({
    label,
    number: { application, formula, result: application ?? MISSING },
    format,
    word: null,
    more: [],
  });
  const whole = (formula: string) => `IF(COUNT(${levels})=${total},${formula},"${MISSING}")`;
  return {
    sheetName: SHEETS.checks,
    ...titles,
    moreHeadings: [],
    lines: [
      line('Indikator terisi', filled, `COUNT(${levels})`, WHOLE_FORMAT),
      line(
        `Indeks ${indexName(instrument.id)} sekarang`,
        index && toNumber(index),
        whole(`SUMPRODUCT(${levels},${weights})/100`),
        EXACT_FORMAT,
      ),
      line('Tambahan bila setiap indikator naik satu tingkat', gain, `SUM(${gains})`, EXACT_FORMAT),
      line(
        'Indeks setelah setiap indikator naik satu tingkat',
        index && toNumber(index) + gain,
        whole(`SUMPRODUCT(${levels},${weights})/100+SUM(${gains})`),
        EXACT_FORMAT,
      ),
    ],
  };
}
