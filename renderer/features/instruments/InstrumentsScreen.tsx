/** Read-only view of the instruments: bands, weights and criteria. */
import { useState } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useEvaluationContext, useInstruments } from '../../app/context.ts';
import { classNames } from '../../components/class-names.ts';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { instrumentsText } from '../../messages/instruments.ts';
import { shell } from '../../messages/shell.ts';
import { BandScale } from './BandScale.tsx';
import { IndicatorDetail } from './IndicatorDetail.tsx';
import { InstrumentRules } from './InstrumentRules.tsx';
import styles from './InstrumentsScreen.module.css';
import { OfficialCriteria } from './OfficialCriteria.tsx';
import { WeightTable } from './WeightTable.tsx';
import { windowRegion } from '../../components/window-region.ts';

export function InstrumentsScreen() {
  const instruments = useInstruments();
  const context = useEvaluationContext();
  const [chosen, setChosen] = useState<string | null>(null);
  const instrument = instruments?.find(({ id }) => id === chosen) ?? context?.instrument;
  return (
    <Screen
      header={<ScreenHeader title={instrumentsText.title} subtitle={instrumentsText.comparable} />}
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: instrumentsText.move },
            { keys: '?', label: shell.allShortcuts },
          ]}
        />
      }
    >
      {instruments && instrument && (
        <div className={styles['columns']}>
          <fieldset
            className={styles['list']}

            aria-label={instrumentsText.list}
            {...windowRegion}
          >
            {instruments
              .toSorted((a, b) => b.years.from - a.years.from)
              .map((entry) => (
                <InstrumentChoice
                  key={entry.id}
                  instrument={entry}
                  isChosen={entry.id === instrument.id}
                  onChoose={() => setChosen(entry.id)}
                />
              ))}
          </fieldset>
          <InstrumentContent key={instrument.id} instrument={instrument} />
        </div>
      )}
    </Screen>
  );
}

interface InstrumentChoiceProps {
  readonly instrument: Instrument;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function InstrumentChoice({ instrument, isChosen, onChoose }: InstrumentChoiceProps) {
  const { name, regulation, years, criteriaAreDraft } = instrument;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={classNames(styles['choice'], isChosen && styles['chosen'])}
      onClick={onChoose}
    >
      <b>{regulation}</b>
      <span>{name}</span>
      <span className={styles['years']}>
        {instrumentsText.years(years.from, years.to)}
        {criteriaAreDraft && <StatusChip tone="warning">{instrumentsText.draft}</StatusChip>}
      </span>
    </button>
  );
}

function InstrumentContent({ instrument }: { readonly instrument: Instrument }) {
  const [active, setActive] = useState(0);
  const indicator = instrument.indicators[active];
  const { scale, domains, aspects, indicators } = instrument;
  return (
    <>
      <section className={styles['content']} aria-label={instrumentsText.detail} {...windowRegion}>
        <div className={styles['facts']}>
          <span>{instrumentsText.counts(domains.length, aspects.length, indicators.length)}</span>
          <span>{instrumentsText.scale(scale.min, scale.max, scale.decimals)}</span>
          {instrument.target !== null && <span>{instrumentsText.target(instrument.target)}</span>}
        </div>
        <BandScale instrument={instrument} />
        <OfficialCriteria instrument={instrument} />
        <InstrumentRules instrument={instrument} />
        <WeightTable instrument={instrument} active={active} onActive={setActive} />
      </section>
      {indicator && <IndicatorDetail instrument={instrument} indicator={indicator} />}
    </>
  );
}
