/** Year, stage and instrument, for all screens at once. */
import { STAGES, type Stage } from '../../shared/assessment/stages.ts';
import type { AppState } from '../../shared/contract/state.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { Icon } from '../components/Icon.tsx';
import { Select, type SelectOption } from '../components/Select.tsx';
import { shell } from '../messages/shell.ts';
import { stageName } from '../messages/terms.ts';
import { instrumentsFor, isInForce, useAppPart, useEvaluationContext, useInstruments } from './context.ts';
import styles from './ContextSwitch.module.css';
import { setContext } from './view-store.ts';

const FURTHEST = 'terjauh';

function yearOptions(stored: AppState['years'], instruments: readonly Instrument[]): SelectOption<string>[] {
  const latest = Math.max(new Date().getFullYear(), ...stored.map(({ year }) => year));
  const first = Math.min(...instruments.map(({ years }) => years.from));
  const years = Array.from({ length: latest - first + 1 }, (_, offset) => latest - offset);
  return years
    .filter((year) => instruments.some((instrument) => isInForce(instrument, year)))
    .map((year) => {
      const known = stored.find((entry) => entry.year === year);
      const note = known && [
        shell.regions(known.regions),
        known.sample && shell.sample,
        known.seal && shell.sealed,
      ];
      const text = note?.filter(Boolean).join(' · ');
      return { value: String(year), label: String(year), ...(text ? { note: text } : {}) };
    });
}

const STAGE_OPTIONS: readonly SelectOption<Stage | typeof FURTHEST>[] = [
  { value: FURTHEST, label: stageName(null) },
  ...STAGES.map((stage) => ({ value: stage, label: stageName(stage) })),
];

function part(name: string, value: string | undefined, note?: string) {
  return (
    <>
      <span className={styles['name']}>{name}</span> <b>{value}</b>
      {note && <span className={styles['note']}> {note}</span>}
    </>
  );
}

export function ContextSwitch() {
  const years = useAppPart((state) => state.years);
  const instruments = useInstruments();
  const context = useEvaluationContext();
  if (!years || !instruments || !context) return <div className={styles['placeholder']} />;
  const { year, stage, instrument } = context;
  const count = instrument.indicators.length;
  return (
    <fieldset className={styles['switch']} aria-label={shell.context}>
      <Select
        label={shell.year}
        variant="plain"
        options={yearOptions(years, instruments)}
        value={String(year)}
        onChange={(value) => setContext({ year: Number(value), instrument: null })}
        renderValue={(option) => (
          <>
            <Icon name="calendar" size={14} className={styles['icon']} />
            <span>{part(shell.year, option?.label ?? String(year))}</span>
          </>
        )}
      />
      <Select
        label={shell.stage}
        variant="plain"
        options={STAGE_OPTIONS}
        value={stage ?? FURTHEST}
        onChange={(value) => setContext({ stage: value === FURTHEST ? null : value })}
        renderValue={(option) => <span>{part(shell.stage, option?.label)}</span>}
      />
      <Select
        label={shell.instrument}
        variant="plain"
        options={instrumentsFor(instruments, year).map((usable) => ({
          value: usable.id,
          label: usable.shortName,
          note: usable.name,
        }))}
        value={instrument.id}
        onChange={(id) => setContext({ instrument: id })}
        renderValue={() => (
          <span>{part(shell.instrument, instrument.shortName, shell.indicators(count))}</span>
        )}
      />
    </fieldset>
  );
}
