/** The decision at the foot of step 2: what would be written, what is held, and the button that writes it. */
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ActionBar } from '../../components/Screen.tsx';
import { importTexts } from '../../messages/import.ts';
import styles from './ApplyBar.module.css';
import { applyIncluded, discardImport } from './import-actions.ts';
import { totalsOf } from './import-model.ts';
import { useImport } from './import-store.ts';
import type { FileRowData } from './use-file-rows.ts';

export function ApplyBar({ rows }: { readonly rows: readonly FileRowData[] }) {
  const files = useImport((state) => state.files);
  const rule = useImport((state) => state.rule);
  const choices = useImport((state) => state.choices);
  const busy = useImport((state) => state.busy);
  const reading = useImport((state) => state.reading);
  const totals = totalsOf(files, rule, choices);
  const blockers = rows
    .filter(({ standing }) => standing.kind === 'held')
    .reduce((sum, row) => sum + row.blockers, 0);
  const byRule = rows.filter(({ standing }) => standing.kind === 'held-conflict').length;
  const reasons = [
    blockers > 0 && importTexts.heldUntil(blockers),
    byRule > 0 && importTexts.heldByRule(byRule),
  ].filter((reason) => typeof reason === 'string');
  const describe = rule === 'skip' ? importTexts.totalsSkipped : importTexts.totals;
  const isEmpty = totals.files === 0;
  return (
    <ActionBar label={importTexts.actionBar}>
      <div className={styles['bar']}>
        <div className={styles['summary']}>
          <div>
            <b>{isEmpty ? importTexts.noneReady : importTexts.ready(totals.files)}</b>
            {!isEmpty &&
              ` · ${describe(totals.new, totals.changed, totals.same)}${importTexts.textsToo(totals.texts)}`}
          </div>
          {(totals.held > 0 || totals.rejected > 0) && (
            <div className={styles['rest']}>
              {totals.held > 0 && (
                <span>
                  <span className={styles['held']}>
                    <Icon name="warning" size={13} />
                    {importTexts.heldFiles(totals.held)}
                  </span>{' '}
                  {reasons.join(', ')}
                </span>
              )}
              {totals.rejected > 0 && (
                <span className={styles['held']}>
                  <Icon name="circle-cross" size={13} />
                  {importTexts.rejectedFiles(totals.rejected)}
                </span>
              )}
            </div>
          )}
        </div>
        <div className={styles['actions']}>
          <span className={styles['note']}>
            <Icon name="undo" size={14} />
            {importTexts.oneStep}
          </span>
          <Button size="large" shortcut="Escape" onClick={discardImport}>
            {importTexts.cancel}
          </Button>
          <Button
            variant="primary"
            size="large"
            shortcut="Ctrl+Enter"
            aria-disabled={isEmpty || busy !== null || reading !== null || undefined}
            onClick={() => void applyIncluded()}
          >
            {busy === 'applying'
              ? importTexts.applying
              : isEmpty
                ? importTexts.step.done
                : importTexts.apply(totals.files)}
          </Button>
        </div>
      </div>
    </ActionBar>
  );
}
