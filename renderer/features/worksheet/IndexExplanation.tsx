/** How the index came about: every level times its weight, added up to aspects, domains and the index. */
import { useMemo } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatLevel } from '../../../shared/messages/format.ts';
import {
  divide,
  exact,
  formatRounded,
  multiply,
  parseExact,
  type Exact,
} from '../../../shared/scoring/exact.ts';
import { trace, type AspectTrace } from '../../../shared/scoring/trace.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { scrollRegion } from '../../components/window-region.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './IndexExplanation.module.css';
import { formatFully, formatWeight } from './weight.ts';
import type { WorksheetModel } from './worksheet-model.ts';

export interface IndexExplanationProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly instrument: Instrument;
  readonly model: WorksheetModel;
}

const HUNDRED = exact(100);
const rounded = (value: Exact | null) => (value ? formatDecimal(formatRounded(value)) : '–');
const four = (value: Exact | null) => (value ? formatDecimal(formatRounded(value, 4)) : '–');
const contribution = (value: Exact | null, weight: string) =>
  four(value && divide(multiply(value, parseExact(weight)), HUNDRED));

export function IndexExplanation({ open, onClose, instrument, model }: IndexExplanationProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title={worksheetText.explanation}
      actions={<Button onClick={onClose}>{worksheetText.close}</Button>}
    >
      <p>{worksheetText.explanationIntro}</p>
      {open && <TraceTable instrument={instrument} model={model} />}
    </Dialog>
  );
}

type TraceTableProps = Pick<IndexExplanationProps, 'instrument' | 'model'>;

function TraceTable({ instrument, model }: TraceTableProps) {
  const result = useMemo(() => trace(instrument, model.values), [instrument, model]);
  const { index, range } = result.score;
  const domains =
    result.domains.length > 0 ? result.domains : [{ id: null, value: null, aspects: result.aspects }];
  const shown = rounded(index);
  return (
    // The table scrolls inside the dialog; a focusable scroller can be moved with the keyboard.
    <section className={styles['scroller']} aria-label={worksheetText.explanation} {...scrollRegion}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{worksheetText.columnPart}</th>
            <th scope="col">{worksheetText.columnValue}</th>
            <th scope="col">{worksheetText.columnWeight}</th>
            <th scope="col">{worksheetText.columnContribution}</th>
          </tr>
        </thead>
        {domains.map(({ id, value, aspects }) => {
          const domain = instrument.domains.find((candidate) => candidate.id === id);
          return (
            <tbody key={id ?? ''}>
              {domain && (
                <tr className={styles['domain']}>
                  <th scope="row">{worksheetText.domainRow(domain.name)}</th>
                  <td>{rounded(value)}</td>
                  <td>{formatWeight(domain.weight)}</td>
                  <td>{contribution(value, domain.weight)}</td>
                </tr>
              )}
              {aspects.map((aspect) => (
                <AspectRows key={aspect.id} instrument={instrument} aspect={aspect} />
              ))}
            </tbody>
          );
        })}
        <tfoot>
          <tr className={styles['total']}>
            <th scope="row">{worksheetText.indexRow}</th>
            <td>{index ? shown : worksheetText.indexRange(rounded(range.low), rounded(range.high))}</td>
            <td>{formatWeight('100')}</td>
            <td>{index ? worksheetText.indexExact(formatFully(index).text, shown) : '–'}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function AspectRows({
  instrument,
  aspect,
}: {
  readonly instrument: Instrument;
  readonly aspect: AspectTrace;
}) {
  const definition = instrument.aspects.find(({ id }) => id === aspect.id);
  if (!definition) return null;
  return (
    <>
      <tr className={styles['aspect']}>
        <th scope="row">{worksheetText.aspectRow(definition.id, definition.name)}</th>
        <td>{rounded(aspect.value)}</td>
        <td>{formatWeight(definition.weight)}</td>
        <td>{contribution(aspect.value, definition.weight)}</td>
      </tr>
      {aspect.indicators.map((entry) => {
        const indicator = instrument.indicators.find(({ id }) => id === entry.id);
        if (!indicator) return null;
        return (
          <tr key={entry.id}>
            <th scope="row">
              <span className={styles['number']}>{entry.id}</span> {indicator.shortName}
            </th>
            <td>{entry.value === null ? '–' : formatLevel(entry.value)}</td>
            <td>{formatWeight(indicator.weight)}</td>
            <td>{four(entry.contribution)}</td>
          </tr>
        );
      })}
    </>
  );
}
