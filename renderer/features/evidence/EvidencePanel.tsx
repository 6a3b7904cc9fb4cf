/** The evidence of one indicator: what there is, how it was judged, and ways to add more. */
import { memo, useEffect, useId, useRef, useState } from 'react';
import type { Scale } from '../../../shared/instrument/instrument.ts';
import type { EvidenceList } from '../../../shared/contract/evidence.ts';
import { EVIDENCE_STATUS_NAMES } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import type { SheetKey } from '../worksheet/edits.ts';
import { AddForm } from './AddForm.tsx';
import { AddMenu } from './AddMenu.tsx';
import { addEvidence, addFiles } from './evidence-actions.ts';
import { EVIDENCE_PANEL } from './evidence-focus.ts';
import { itemsOf, nameOf, summaryText } from './evidence-model.ts';
import { EvidenceEntry } from './EvidenceEntry.tsx';
import { EvidencePreview } from './EvidencePreview.tsx';
import styles from './EvidencePanel.module.css';
import { PreviewDialog } from './PreviewDialog.tsx';
import { useEvidenceKeys } from './use-evidence-keys.ts';
import { useEvidenceState } from './use-evidence-state.ts';
import { useIntake } from './use-intake.ts';

export interface EvidencePanelProps {
  readonly sheet: SheetKey;
  readonly indicator: string;
  readonly scale: Scale;
  /** undefined until it has been read. */
  readonly list: EvidenceList | undefined;
  /** Shows the file of the active piece below the list instead of in a dialog. */
  readonly showsPreview: boolean;
}

/** For each indicator a new one (React key). */
export const EvidencePanel = memo(function EvidencePanel({
  sheet,
  indicator,
  scale,
  list,
  showsPreview,
}: EvidencePanelProps) {
  const headingId = useId();
  const panel = useRef<HTMLElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState<'tautan' | 'surat' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const items = itemsOf(list, indicator);
  const state = useEvidenceState(items, panel);
  const { active } = state;

  const takeIn = async (work: Promise<string | null>) => {
    setBusy(true);
    const id = await work;
    setBusy(false);
    if (id !== null) state.showAdded(id);
  };
  const takeFiles = (files: readonly File[]) => void takeIn(addFiles(sheet, indicator, files));
  const intake = useIntake({
    onFiles: takeFiles,
    onLink: (link) => void takeIn(addEvidence(sheet, indicator, { kind: 'tautan', link })),
  });
  const keys = { onKeyDown: useEvidenceKeys(items, scale, state) };

  // The list arrives after the panel, and an undo can take the active piece away.
  const isPreviewing = active !== undefined && state.previewed === active.id;
  useEffect(() => {
    if (state.previewed !== null && !items.some(({ id }) => id === state.previewed)) state.closePreview();
  });

  return (
    <section
      ref={panel}
      className={classNames(styles['panel'], intake.isOver && styles['over'])}
      aria-labelledby={headingId}
      {...{ [EVIDENCE_PANEL]: '' }}
      {...intake.handlers}
      {...keys}
    >
      <div className={styles['head']}>
        <h2 id={headingId} className={styles['title']}>
          {evidenceText.title}
        </h2>
        <span className={styles['summary']}>{list && summaryText(items, list.ceilings[indicator])}</span>
        <AddMenu isStop={items.length === 0} onFile={() => picker.current?.click()} onAdd={setAdding} />
      </div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={evidenceText.fileInput}
        onChange={(event) => {
          takeFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be picked again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
      {adding && (
        <AddForm
          key={adding}
          kind={adding}
          onCancel={() => {
            setAdding(null);
            state.focusActive();
          }}
          onAdd={(source) => {
            setAdding(null);
            void takeIn(addEvidence(sheet, indicator, source));
          }}
        />
      )}
      {items.length > 0 && (
        <ul className={styles['list']} aria-label={evidenceText.list}>
          {items.map((item) => (
            <EvidenceEntry key={item.id} item={item} scale={scale} state={state} />
          ))}
        </ul>
      )}
      {list && items.length === 0 && !adding && <p className={styles['hint']}>{evidenceText.dropHint}</p>}
      {isBusy && <p className={styles['hint']}>{evidenceText.adding}</p>}
      {intake.isOver && (
        <p className={styles['dropNow']} aria-hidden="true">
          {evidenceText.dropNow}
        </p>
      )}
      <VisuallyHidden>
        <output>
          {active && state.wasJudged && `${nameOf(active)}: ${EVIDENCE_STATUS_NAMES[active.status]}`}
        </output>
      </VisuallyHidden>
      {showsPreview && items.length > 0 && <EvidencePreview item={active} />}
      {!showsPreview && isPreviewing && <PreviewDialog item={active} onClose={state.closePreview} />}
    </section>
  );
});
