/** How much a finding weighs, as icon and word. */
import type { Severity } from '../../../shared/contract/import.ts';
import { SEVERITY_NAMES } from '../../../shared/messages/terms.ts';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import styles from './SeverityMark.module.css';

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'circle-cross',
  warning: 'warning',
  info: 'info',
};

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={styles[severity]}>
      <Icon name={ICONS[severity]} size={14} />
      <VisuallyHidden>{SEVERITY_NAMES[severity]}: </VisuallyHidden>
    </span>
  );
}
