/** Import of workbooks in three steps: pick files, check what was read, apply. Nothing is written before that. */
import { useEffect } from 'react';
import type { ConflictRule } from '../../../shared/contract/terms.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import { takePendingFiles, usePendingFiles } from '../../app/pending-files.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { ErrorBar } from '../../components/ErrorBar.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { batchTexts } from '../../messages/import-batches.ts';
import { importTexts, RULE_NAMES, RULE_NOTES } from '../../messages/import.ts';
import { ApplyBar } from './ApplyBar.tsx';
import { closeBatches, openBatches, useBatchView } from './batch-view.ts';
import { BatchScreen } from './BatchScreen.tsx';
import { CheckStep } from './CheckStep.tsx';
import { addFiles, readAgain } from './import-actions.ts';
import { formatSize } from './import-model.ts';
import styles from './ImportScreen.module.css';
import { setRule, useImport } from './import-store.ts';
import { PickStep } from './PickStep.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { ResultStep } from './ResultStep.tsx';
import { SkippedFiles } from './SkippedFiles.tsx';
import { Stepper } from './Stepper.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useFilePicker } from './use-file-picker.tsx';
import { useFileRows } from './use-file-rows.ts';
import { useImportKeys } from './use-import-keys.ts';

const RULES: readonly ConflictRule[] = ['update', 'skip', 'stop'];

/** Takes what was dropped or picked elsewhere in the window. */
function usePendingIntake(): void {
  const waiting = usePendingFiles((pending) => pending.files);
  useEffect(() => {
    if (waiting.length > 0) addFiles(takePendingFiles());
  }, [waiting]);
}

export function ImportScreen() {
  const showsBatches = useBatchView(({ isOpen }) => isOpen);
  const { isOver, handlers } = useFileDrop();
  usePendingIntake();
  // Whoever comes back to the screen comes back to the import.
  useEffect(
    () =>
      useView.subscribe(({ screen }) => {
        if (screen !== 'impor') closeBatches();
      }),
    [],
  );
  return (
    <div className={styles['root']} {...handlers}>
      {showsBatches ? <BatchScreen /> : <ImportSteps isOver={isOver} />}
    </div>
  );
}

function ImportSteps({ isOver }: { readonly isOver: boolean }) {
  const { phase, files, rule, reading, result, expired, sources, announcement } = useImport();
  const rows = useFileRows();
  const { fields, pickFiles, pickFolder } = useFilePicker();
  const hints = useImportKeys(phase, rows, pickFiles);

  const expiry = errorText('session-expired');
  const size = files.reduce((total, file) => total + file.size, 0);
  return (
    <>
      <Screen
        header={
          <>
            <ScreenHeader
              title={importTexts.title}
              subtitle={phase === 'check' ? importTexts.readFiles(files.length, formatSize(size)) : undefined}
              actions={
                <>
                  <Button variant="quiet" icon="history" onClick={() => openBatches()}>
                    {batchTexts.title}
                  </Button>
                  {phase === 'check' && (
                    <>
                      <button
                        type="button"
                        className={classNames(styles['drop'], isOver && styles['over'])}
                        onClick={pickFiles}
                      >
                        <Icon name="plus" size={14} />
                        {isOver ? importTexts.dropNow : importTexts.addMore}
                        <Kbd keys="Ctrl+O" />
                      </button>
                      <Select
                        label={importTexts.ruleLabel}
                        value={rule}
                        onChange={setRule}
                        options={RULES.map((value) => ({
                          value,
                          label: RULE_NAMES[value],
                          note: RULE_NOTES[value],
                        }))}
                        renderValue={() => (
                          <>
                            <span className={styles['quiet']}>{importTexts.ruleLabel}</span>{' '}
                            {RULE_NAMES[rule]}
                          </>
                        )}
                      />
                    </>
                  )}
                </>
              }
            >
              <Stepper phase={phase} finished={result !== null} />
            </ScreenHeader>
            {expired && (
              <ErrorBar
                title={expiry.title}
                actions={sources.length > 0 && <Button onClick={readAgain}>{importTexts.readAgain}</Button>}
                onDismiss={() => useImport.setState({ expired: false })}
              >
                {expiry.next}
              </ErrorBar>
            )}
            <SkippedFiles />
            {reading && <ReadingBar key={reading.task} reading={reading} />}
          </>
        }
        actionBar={phase === 'check' && <ApplyBar rows={rows} />}
        statusBar={<StatusBar hints={hints} />}
      >
        {phase === 'pick' && <PickStep isOver={isOver} onPickFiles={pickFiles} onPickFolder={pickFolder} />}
        {phase === 'check' && <CheckStep rows={rows} />}
        {phase === 'done' && result && <ResultStep result={result} rest={rows} />}
      </Screen>
      {fields}
      <VisuallyHidden>
        <output>{announcement}</output>
      </VisuallyHidden>
    </>
  );
}
