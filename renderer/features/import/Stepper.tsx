/** The three steps of an import and where it stands. */
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { importTexts } from '../../messages/import.ts';
import type { Phase } from './import-store.ts';
import styles from './Stepper.module.css';

const STEPS: readonly Phase[] = ['pick', 'check', 'done'];

export function Stepper({ phase, finished }: { readonly phase: Phase; readonly finished: boolean }) {
  const current = STEPS.indexOf(phase);
  return (
    <ol className={styles['steps']} aria-label={importTexts.steps}>
      {STEPS.map((step, index) => {
        const isDone = index < current || (index === current && finished);
        return (
          <li
            key={step}
            className={classNames(
              styles['step'],
              isDone ? styles['done'] : index === current && styles['current'],
            )}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={styles['number']} aria-hidden="true">
              {isDone ? <Icon name="check" size={12} /> : index + 1}
            </span>
            {importTexts.step[step]}
            {isDone && <VisuallyHidden>{importTexts.stepDone}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}
