/** A loaded map before it is used: which regions it has, and the features that have to be asked. */
import { useState } from 'react';
import type { MapFeatureMatch } from '../../../shared/contract/map.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { mapText, panelText } from '../../messages/ranking.ts';
import { shortRegionName } from '../../messages/terms.ts';
import styles from './MapDialog.module.css';
import type { ListedRegion } from './ranking-filter.ts';

/** A file that was read and waits for the person. */
export interface PendingMap {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly features: readonly MapFeatureMatch[];
}

interface MapDialogProps {
  readonly map: PendingMap;
  readonly regions: readonly ListedRegion[];
  readonly onClose: () => void;
}

const UNUSED = '-';

export function MapDialog({ map, regions, onClose }: MapDialogProps) {
  const { run, pending } = useAction('map.set');
  const [answers, setAnswers] = useState<ReadonlyMap<number, string>>(new Map());
  const open = map.features.filter(({ code }) => code === null);
  const shown = new Set([...map.features.flatMap(({ code }) => code ?? []), ...answers.values()]);
  const regencies = regions.filter(({ kind }) => kind !== 'provinsi');
  const missing = regencies.filter(({ code }) => !shown.has(code));
  const use = async () => {
    const done = await run({
      file: { name: map.name, bytes: map.bytes },
      answers: [...answers].map(([feature, code]) => ({ feature, code })),
    });
    if (!done) return;
    showToast(panelText.mapLoaded);
    onClose();
  };
  /** Candidates first; any region of the province can be chosen. */
  const options = ({ candidates }: MapFeatureMatch) => [
    { value: UNUSED, label: mapText.unused },
    ...regencies
      .toSorted((a, b) => Number(candidates.includes(b.code)) - Number(candidates.includes(a.code)))
      .map(({ code, name }) => ({ value: code, label: shortRegionName(name) })),
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={mapText.title(map.name)}
      actions={
        <>
          <Button onClick={onClose}>{mapText.cancel}</Button>
          <Button variant="primary" aria-disabled={pending || shown.size === 0} onClick={() => void use()}>
            {mapText.use}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>{mapText.matched(shown.size, regencies.length)}</p>
        {missing.length > 0 && (
          <p className={styles['missing']}>
            {mapText.missing(missing.map(({ name }) => shortRegionName(name)))}
          </p>
        )}
        {open.length > 0 && <p>{mapText.ask}</p>}
        <ul className={styles['list']}>
          {open.map((match) => (
            <li key={match.feature} className={styles['question']}>
              <span>{mapText.feature(match.feature, match.written)}</span>
              <Select
                label={mapText.feature(match.feature, match.written)}
                options={options(match)}
                value={answers.get(match.feature) ?? UNUSED}
                onChange={(value) => {
                  const next = new Map(answers);
                  if (value === UNUSED) next.delete(match.feature);
                  else next.set(match.feature, value);
                  setAnswers(next);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
