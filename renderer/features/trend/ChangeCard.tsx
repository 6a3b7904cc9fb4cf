/** What moved the index of a region between two years that can be chosen. */
import { useState } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Change, ChangeSide, Trend } from '../../../shared/contract/trend.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { Select } from '../../components/Select.tsx';
import { changeText } from '../../messages/trend.ts';
import styles from './ChangeCard.module.css';
import { ContinuityTable } from './ContinuityTable.tsx';
import { ContributionTable } from './ContributionTable.tsx';

type RegionYears = Trend['regions'][number];
type YearChoice = Pick<ChangeSide, 'year' | 'instrument'>;

interface ChangeCardProps {
  readonly region: RegionYears | null;
  readonly stage: Stage | null;
  readonly instruments: readonly Instrument[];
}

const keyOf = ({ year, instrument }: YearChoice) => `${String(year)} ${instrument}`;

export function ChangeCard({ region, stage, instruments }: ChangeCardProps) {
  const years = (region?.points ?? []).filter(({ status }) => status !== 'no-data');
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const find = (key: string | undefined) => years.find((point) => keyOf(point) === key);
  const to = find(chosen.to) ?? years.at(-1);
  const earlier = years.slice(0, to ? years.indexOf(to) : 0);
  const from = earlier.find((point) => keyOf(point) === chosen.from) ?? earlier.at(-1);
  const input =
    region && from && to
      ? {
          region: region.region.code,
          from: from.year,
          to: to.year,
          fromInstrument: from.instrument,
          toInstrument: to.instrument,
          stage,
        }
      : null;
  const { data: change, error, refetch } = useQuery('change.explain', input, { keepPrevious: true });
  const options = (points: readonly YearChoice[]) =>
    points.map((point) => ({
      value: keyOf(point),
      label: String(point.year),
      note: instruments.find(({ id }) => id === point.instrument)?.shortName ?? '',
    }));
  return (
    <section className={styles['card']} aria-label={changeText.title}>
      <PanelHeading
        aside={
          from &&
          to && (
            <span className={styles['choice']}>
              <Select
                label={changeText.from}
                options={options(earlier)}
                value={keyOf(from)}
                onChange={(key) => setChosen({ to: keyOf(to), from: key })}
              />
              <span aria-hidden="true">→</span>
              <Select
                label={changeText.to}
                options={options(years.slice(1))}
                value={keyOf(to)}
                onChange={(key) => setChosen({ to: key })}
              />
            </span>
          )
        }
      >
        {changeText.title}
      </PanelHeading>
      {!input && <p className={styles['note']}>{region ? changeText.needsTwo : changeText.needsRegion}</p>}
      {error && !change && <QueryProblem error={error} onRetry={refetch} />}
      {input && change && <ChangeView region={input.region} change={change} instruments={instruments} />}
    </section>
  );
}

interface ChangeViewProps {
  readonly region: string;
  readonly change: Change;
  readonly instruments: readonly Instrument[];
}

function ChangeView({ region, change, instruments }: ChangeViewProps) {
  const find = ({ instrument }: ChangeSide) => instruments.find(({ id }) => id === instrument);
  const before = find(change.from);
  const after = find(change.to);
  if (!before || !after) return null;
  switch (change.kind) {
    case 'contributions':
      return <ContributionTable change={change} instrument={after} />;
    case 'continuity':
      return <ContinuityTable region={region} change={change} before={before} after={after} />;
    case 'unknown':
      return <p className={styles['note']}>{changeText.unknown[change.reason](change.years)}</p>;
  }
}
