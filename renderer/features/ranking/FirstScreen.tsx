/** What an empty application asks and offers: the province, the instruments in force, and three ways to begin. */
import { useId, type ReactNode } from 'react';
import type { AppState } from '../../../shared/contract/state.ts';
import { useEvaluationContext, useInstruments, useProvinces, useRegions } from '../../app/context.ts';
import { useAction } from '../../app/query.ts';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { firstScreenText } from '../../messages/ranking.ts';
import { shell } from '../../messages/shell.ts';
import styles from './FirstScreen.module.css';
import { EmptySheetCard, ImportCard, SampleCard } from './StartCards.tsx';

export function FirstScreen({ state }: { readonly state: AppState }) {
  return (
    <Screen
      header={<ScreenHeader title={firstScreenText.title} subtitle={firstScreenText.subtitle} />}
      statusBar={
        <StatusBar
          hints={[
            { keys: 'Ctrl+K', label: shell.search.toLowerCase() },
            { keys: '?', label: shell.allShortcuts },
          ]}
        >
          <UnofficialNote />
        </StatusBar>
      }
    >
      <div className={styles['sections']}>
        <Province province={state.settings.province} />
        <InstrumentList />
        <Section title={firstScreenText.start}>
          <div className={styles['cards']}>
            <ImportCard />
            <SampleCard />
            <EmptySheetCard />
          </div>
        </Section>
      </div>
    </Screen>
  );
}

interface SectionProps {
  readonly title: string;
  readonly id?: string;
  readonly children: ReactNode;
}

function Section({ title, id, children }: SectionProps) {
  return (
    <section className={styles['section']}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <div>{children}</div>
    </section>
  );
}

function Province({ province }: { readonly province: string }) {
  const provinces = useProvinces();
  const regions = useRegions();
  const { run: updateSettings } = useAction('settings.update');
  const label = useId();
  const regencyCount = regions?.filter(({ kind }) => kind !== 'provinsi').length ?? 0;
  return (
    <Section title={firstScreenText.province} id={label}>
      <div className={styles['province']}>
        <Select
          labelledBy={label}
          options={(provinces ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={province}
          onChange={(code) => void updateSettings({ province: code })}
        />
        {regencyCount > 0 && (
          <span className={styles['note']}>{firstScreenText.provinceNote(regencyCount)}</span>
        )}
      </div>
    </Section>
  );
}

/** Which instrument belongs to which years; the one of the shown year stands out. */
function InstrumentList() {
  const instruments = useInstruments();
  const shown = useEvaluationContext()?.instrument.id;
  const newestFirst = instruments?.toSorted((a, b) => b.years.from - a.years.from) ?? [];
  return (
    <Section title={firstScreenText.instrument}>
      <ul className={styles['instruments']}>
        {newestFirst.map(({ id, name, regulation, years }) => (
          <li key={id} className={id === shown ? styles['shown'] : undefined}>
            <span className={styles['years']}>{firstScreenText.years(years.from, years.to)}</span>
            <b>{regulation}</b> {name}
          </li>
        ))}
      </ul>
      <p className={styles['note']}>{firstScreenText.instrumentNote}</p>
    </Section>
  );
}
