/** Two regions side by side: rank, index, predikat, domains, with their differences. */
import { useState } from 'react';
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { formatRounded, parseExact, subtract } from '../../../shared/scoring/exact.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { comparisonText } from '../../messages/ranking.ts';
import { shortRegionName } from '../../messages/terms.ts';
import styles from './ComparisonDialog.module.css';
import { partsOf, partValue } from './ranking-rows.ts';

interface ComparisonDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  /** The first region; the first row where none is selected. */
  readonly selected: RankingRow | null;
}

export function ComparisonDialog({ open, onClose, ranking, instrument, selected }: ComparisonDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={comparisonText.title(ranking.year)} size="large">
      {/* Mounted with the dialog, so that every opening starts from the selected row. */}
      <Comparison ranking={ranking} instrument={instrument} selected={selected} />
    </Dialog>
  );
}

type ComparisonProps = Omit<ComparisonDialogProps, 'open' | 'onClose'>;

function Comparison({ ranking, instrument, selected }: ComparisonProps) {
  const { rows } = ranking;
  const start = Math.max(
    0,
    selected ? rows.findIndex(({ region }) => region.code === selected.region.code) : 0,
  );
  const [codes, setCodes] = useState(() => [
    rows[start]?.region.code ?? '',
    rows[start + 1]?.region.code ?? rows[start - 1]?.region.code ?? '',
  ]);
  const pair = codes.map((code) => rows.find(({ region }) => region.code === code));
  const [left, right] = pair;
  const options = rows.map(({ region }) => ({ value: region.code, label: shortRegionName(region.name) }));
  const names = [comparisonText.first, comparisonText.second];
  if (!left || !right) return null;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{comparisonText.what}</th>
          {codes.map((code, side) => (
            <th key={names[side]} scope="col">
              <Select
                label={names[side] ?? ''}
                options={options}
                value={code}
                onChange={(next) => setCodes(codes.map((other, index) => (index === side ? next : other)))}
              />
            </th>
          ))}
          <th scope="col">{comparisonText.difference}</th>
        </tr>
      </thead>
      <tbody>
        <TextLine
          name={comparisonText.rank}
          values={[left, right].map(({ indexRank }) => String(indexRank ?? '–'))}
        />
        <NumberLine name={comparisonText.index} left={left.indexExact} right={right.indexExact} digits={4} />
        <TextLine
          name={comparisonText.predikat}
          values={[left, right].map((row) => row.predikat ?? resultLabel(row.status))}
        />
        {partsOf(instrument).map(({ id, shortName }) => (
          <NumberLine
            key={id}
            name={shortName}
            left={partValue(left, instrument, id) ?? null}
            right={partValue(right, instrument, id) ?? null}
            digits={2}
          />
        ))}
      </tbody>
    </table>
  );
}

function TextLine({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  const [left, right] = values;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{left}</td>
      <td>{right}</td>
      <td>–</td>
    </tr>
  );
}

interface NumberLineProps {
  readonly name: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly digits: number;
}

function NumberLine({ name, left, right, digits }: NumberLineProps) {
  const shown = (value: string | null) =>
    value === null ? '–' : formatDecimal(formatRounded(parseExact(value), digits));
  const difference =
    left === null || right === null
      ? null
      : formatRounded(subtract(parseExact(left), parseExact(right)), digits);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{shown(left)}</td>
      <td>{shown(right)}</td>
      <td>{difference === null ? '–' : formatDelta(difference)}</td>
    </tr>
  );
}
