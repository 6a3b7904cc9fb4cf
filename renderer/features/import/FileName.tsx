/** A file's name. Where there is no room it is shortened in the middle, never at the extension. */
import { Icon } from '../../components/Icon.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import styles from './FileName.module.css';
import { splitFileName } from './import-model.ts';

export function FileName({ name }: { readonly name: string }) {
  const { head, tail } = splitFileName(name);
  return (
    <Tooltip text={name} side="top">
      <span className={styles['name']}>
        <Icon name="table" size={14} />
        <span className={styles['head']}>{head}</span>
        {tail && <span className={styles['tail']}>{tail}</span>}
      </span>
    </Tooltip>
  );
}
