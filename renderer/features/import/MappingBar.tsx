/** What has been pointed at so far, what is missing, and the way back to reading without help. */
import { SHEET_SHAPES, type ColumnMapping } from '../../../shared/contract/import.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { useImport } from './import-store.ts';
import { closeMapping, dropMapping, mapOthers, type SheetKey } from './mapping-actions.ts';
import styles from './MappingBar.module.css';
import {
  missingParts,
  partsOf,
  sameMeaning,
  sheetsAlike,
  type MappingDraft,
  type MappingPart,
} from './mapping-model.ts';
import type { SheetMapping } from './use-sheet-mapping.ts';

/** Parts with a step of their own; the instrument has its list. */
type Step = Exclude<MappingPart, 'instrument'>;

function stepsOf(draft: MappingDraft): Step[] {
  return partsOf(draft).filter((part) => part !== 'instrument');
}

function lettersOf(columns: readonly (number | null)[]): string {
  return columns
    .filter((column) => column !== null)
    .map(columnLetters)
    .join(', ');
}

function doneText(draft: MappingDraft, step: Step): string {
  switch (step) {
    case 'header':
      return mappingTexts.headerRow(draft.headerRow ?? 0);
    case 'indicator':
      return mappingTexts.indicatorColumns(lettersOf([draft.numberColumn, draft.nameColumn]));
    case 'region':
      return mappingTexts.regionColumn(lettersOf([draft.regionColumn]));
    case 'content':
      if (draft.shape !== 'one-region') return mappingTexts.contentCount[draft.shape](draft.columns.length);
      return mappingTexts.contentColumns(lettersOf(draft.columns.map(({ column }) => column)));
  }
}

function missingText({ shape }: MappingDraft, step: Step): string {
  return step === 'content' ? mappingTexts.missingContent[shape] : mappingTexts.parts[step];
}

export function MappingBar({ mapping }: { readonly mapping: SheetMapping }) {
  const { draft, sheet, instruments, key, isUnread } = mapping;
  const missing = missingParts(draft);
  const same = sameMeaning(draft);
  const { origin } = sheet;
  const isOwn = origin === 'by-hand' || origin === 'learned';
  const files = useImport((state) => state.files);
  const isBusy = useImport((state) => state.busy !== null);
  const alike = origin === 'by-hand' && sheet.used ? sheetsAlike(files, key.file, sheet.fingerprint) : [];
  const isComplete = missing.length === 0 && same === null;
  const note = same
    ? mappingTexts.same(columnLetters(same[0]), columnLetters(same[1]))
    : isComplete && !sheet.used && origin === 'by-hand'
      ? mappingTexts.misfit
      : null;
  return (
    <section className={styles['bar']} aria-label={mappingTexts.title}>
      <div className={styles['line']}>
        <b>{mappingTexts.title}</b>
        {origin !== null && sheet.used && isComplete ? (
          <StatusChip tone={isOwn ? 'info' : 'ok'}>{mappingTexts.origin[origin]}</StatusChip>
        ) : (
          <StatusChip tone="warning">{mappingTexts.unmapped}</StatusChip>
        )}
        <span className={styles['actions']}>
          {(isOwn || isUnread) && (
            <Button variant="quiet" icon="undo" onClick={() => dropMapping(key)}>
              {mappingTexts.automatic}
            </Button>
          )}
          <Button shortcut="Escape" onClick={closeMapping}>
            {mappingTexts.close}
          </Button>
        </span>
      </div>
      <div className={styles['line']}>
        <Select
          label={mappingTexts.instrument}
          placeholder={mappingTexts.chooseInstrument}
          className={styles['instrument'] ?? ''}
          value={draft.instrument}
          onChange={mapping.setInstrument}
          options={instruments.map(({ id, name, shortName }) => ({
            value: id,
            label: name,
            note: shortName,
          }))}
          renderValue={(option) => (
            <>
              <span className={styles['quiet']}>{mappingTexts.instrument}</span>
              {option?.note ?? mappingTexts.chooseInstrument}
            </>
          )}
        />
        <Select
          label={mappingTexts.shape}
          className={styles['instrument'] ?? ''}
          value={draft.shape}
          onChange={mapping.setShape}
          options={SHEET_SHAPES.map((shape) => ({ value: shape, label: mappingTexts.shapes[shape] }))}
        />
        <ol className={styles['steps']}>
          {stepsOf(draft).map((step) => {
            const isMissing = missing.includes(step);
            return (
              <li
                key={step}
                className={classNames(styles['step'], isMissing ? styles['missing'] : styles['done'])}
              >
                <Icon name={isMissing ? 'circle-dashed' : 'circle-check'} size={13} />
                {isMissing ? missingText(draft, step) : doneText(draft, step)}
              </li>
            );
          })}
        </ol>
      </div>
      {alike.length > 0 && sheet.mapping && (
        <AlsoForOthers mapping={sheet.mapping} others={alike} isBusy={isBusy} />
      )}
      {note !== null && (
        <p className={styles['note']} role="alert">
          <Icon name="warning" size={13} />
          {note}
        </p>
      )}
    </section>
  );
}

/** A province sends one layout many times: one mapping serves them all. */
function AlsoForOthers({
  mapping,
  others,
  isBusy,
}: {
  readonly mapping: ColumnMapping;
  readonly others: readonly SheetKey[];
  readonly isBusy: boolean;
}) {
  return (
    <div className={styles['line']}>
      <span>{mappingTexts.alike(others.length)}</span>
      <Button
        className={styles['also'] ?? ''}
        aria-disabled={isBusy || undefined}
        onClick={() => void mapOthers(others, mapping)}
      >
        {mappingTexts.alsoForOthers}
      </Button>
    </div>
  );
}
