/** The documents that are handed out, and how far all reports in one go are. */
import type { EvaluationContext } from '../../app/context.ts';
import { Button } from '../../components/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { windowRegion } from '../../components/window-region.ts';
import { documentNames, reportsText } from '../../messages/reports.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { DOCUMENTS, isOfRegion, type OfferedDocument } from './documents.ts';
import type { Paper } from './paper-store.ts';
import { canPickFolder } from './report-folder.ts';
import { ReportRow } from './ReportRow.tsx';
import styles from './ReportsScreen.module.css';
import { useSaveDocument } from './use-save-document.ts';

interface DocumentListProps {
  readonly context: EvaluationContext;
  readonly region: { readonly code: string; readonly name: string };
  /** Codes of the regencies and cities. */
  readonly regencies: readonly string[];
  readonly paper: Paper;
}

export function DocumentList({ context, region, regencies, paper }: DocumentListProps) {
  const { pending, progress, save, cancel } = useSaveDocument(context, region.code, regencies, paper);
  useHotkeys(reportsText.title, [{ keys: 'Ctrl+P', label: reportsText.printKey, run: () => save('lhe') }]);
  const offered = DOCUMENTS.filter((document) => document !== 'lhe-folder' || canPickFolder());
  const when = reportsText.yearAndStage(context.year, context.stage);
  const whose = (document: OfferedDocument) =>
    isOfRegion(document) ? shortRegionName(region.name) : reportsText.regencies(regencies.length);
  return (
    <section aria-labelledby="documents" {...windowRegion}>
      <ul className={styles['list']}>
        {offered.map((document) => (
          <ReportRow
            key={document}
            {...documentNames[document]}
            about={`${whose(document)} · ${when}`}
            isPending={document === pending}
            isHeld={pending !== null}
            onSave={() => save(document)}
            {...(document === 'lhe' ? { shortcut: 'Control+P' } : {})}
          />
        ))}
      </ul>
      {progress && (
        <div className={styles['progress']}>
          <div className={styles['bar']}>
            <ProgressBar
              label={reportsText.making(progress.done, progress.total)}
              value={progress.done}
              max={progress.total}
            />
          </div>
          <Button onClick={cancel}>{reportsText.cancel}</Button>
        </div>
      )}
    </section>
  );
}
