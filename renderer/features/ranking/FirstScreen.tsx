/** What an empty application offers: the province, the sample, and files. */
import { useId, useRef, useState, type DragEvent } from 'react';
import type { AppState } from '../../../shared/contract/state.ts';
import { useRegions } from '../../app/context.ts';
import { showToast } from '../../app/notice-store.ts';
import { offerFiles } from '../../app/pending-files.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { firstScreenText, rankingText } from '../../messages/ranking.ts';
import { shell } from '../../messages/shell.ts';
import styles from './FirstScreen.module.css';

const NOTHING = {} as const;

export function FirstScreen({ state }: { readonly state: AppState }) {
  const provinces = useQuery('provinces.list', NOTHING).data;
  const regions = useRegions();
  const { run: updateSettings } = useAction('settings.update');
  const { run: loadSample, pending } = useAction('sample.load');
  const provinceLabel = useId();
  const regencyCount = regions?.filter(({ kind }) => kind !== 'provinsi').length ?? 0;
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
      <div className={styles['content']}>
        <div className={styles['province']}>
          <span id={provinceLabel} className={styles['provinceLabel']}>
            {firstScreenText.province}
          </span>
          <Select
            labelledBy={provinceLabel}
            options={(provinces ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={state.settings.province}
            onChange={(province) => void updateSettings({ province })}
          />
          {regencyCount > 0 && (
            <span className={styles['provinceNote']}>{firstScreenText.provinceNote(regencyCount)}</span>
          )}
        </div>
        <div className={styles['cards']}>
          <button
            type="button"
            className={styles['card']}
            disabled={pending}
            onClick={() => void loadSample({}).then((done) => done && showToast(rankingText.sampleLoaded))}
          >
            <Icon name="sparkle" size={22} className={styles['icon']} />
            <span className={styles['cardTitle']}>{firstScreenText.sampleTitle}</span>
            <span className={styles['cardText']}>{firstScreenText.sampleText}</span>
          </button>
          <ImportCard />
        </div>
      </div>
    </Screen>
  );
}

/** Picks files, and takes those that are dropped on it. */
function ImportCard() {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    offerFiles(event.dataTransfer.files);
  };
  return (
    <>
      <button
        type="button"
        className={classNames(styles['card'], styles['drop'], isOver && styles['over'])}
        onClick={() => input.current?.click()}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        <Icon name="import" size={22} className={styles['icon']} />
        <span className={styles['cardTitle']}>{firstScreenText.importTitle}</span>
        <span className={styles['cardText']}>{firstScreenText.importText}</span>
        <span className={styles['dropText']}>{isOver ? firstScreenText.dropNow : firstScreenText.drop}</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls,.ods,.csv"
        hidden
        aria-label={firstScreenText.importTitle}
        onChange={(event) => {
          offerFiles(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
