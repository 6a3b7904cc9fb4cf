/** Narrows the list to a region, a kind, a stage or a part of the instrument. */
import { useMemo } from 'react';
import type { Quality, QualityFilter } from '../../../shared/contract/quality.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { hasFilter } from '../../../shared/quality/filter-findings.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { windowRegion } from '../../components/window-region.ts';
import { qualityText } from '../../messages/quality.ts';
import styles from './FilterBar.module.css';
import { ANY, filterOptions, partKey, partOf } from './filter-options.ts';
import { clearFilter, setFilter } from './quality-store.ts';

interface FilterBarProps {
  readonly quality: Quality;
  readonly instrument: Instrument;
  readonly filter: QualityFilter;
  /** Lines that are left, and all of them. */
  readonly shown: number;
  readonly total: number;
}

export function FilterBar({ quality, instrument, filter, shown, total }: FilterBarProps) {
  const options = useMemo(() => filterOptions(quality, filter, instrument), [quality, filter, instrument]);
  return (
    <section className={styles['bar']} aria-label={qualityText.filters} {...windowRegion}>
      <Select
        label={qualityText.region}
        options={options.regions}
        value={filter.region ?? ANY}
        onChange={(region) => setFilter({ region: region === ANY ? null : region })}
      />
      <Select
        label={qualityText.kind}
        options={options.kinds}
        value={filter.kind ?? ANY}
        onChange={(kind) => setFilter({ kind: kind === ANY ? null : kind })}
      />
      <Select
        label={qualityText.stage}
        options={options.stages}
        value={filter.stage ?? ANY}
        onChange={(stage) => setFilter({ stage: stage === ANY ? null : stage })}
      />
      <Select
        label={qualityText.part}
        options={options.parts}
        value={partKey(filter.part)}
        onChange={(key) => setFilter({ part: partOf(key) })}
      />
      {hasFilter(filter) && (
        <>
          <Button variant="quiet" icon="close" onClick={clearFilter}>
            {qualityText.clearFilter}
          </Button>
          <output className={styles['count']}>{qualityText.shownOf(shown, total)}</output>
        </>
      )}
    </section>
  );
}
