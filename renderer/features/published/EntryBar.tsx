/** The source of what is entered, and the button that saves it. */
import { SOURCE_KINDS } from '../../../shared/assessment/source-kind.ts';
import { SOURCE_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ActionBar } from '../../components/Screen.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { entryText, publishedText } from '../../messages/published.ts';
import type { PublishedEntry } from './draft-store.ts';
import styles from './EntryBar.module.css';

type Source = Pick<PublishedEntry, 'source' | 'sourceKind' | 'isSourceOfAll'>;

interface EntryBarProps {
  readonly source: Source;
  readonly onSource: (change: Partial<Source>) => void;
  readonly sourceFault: string | null;
  /** Regions whose row changed. */
  readonly changed: number;
  /** Rows of those that cannot be saved as they are. */
  readonly faulty: number;
  readonly isSaving: boolean;
  readonly onCancel: () => void;
}

const KINDS = SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_NAMES[value] }));

export function EntryBar(props: EntryBarProps) {
  const { source, onSource, sourceFault, changed, faulty, isSaving, onCancel } = props;
  return (
    <ActionBar label={publishedText.title}>
      <div className={styles['source']}>
        <TextField
          label={entryText.source}
          hint={entryText.sourceHint}
          value={source.source}
          maxLength={200}
          error={sourceFault}
          onChange={(text) => onSource({ source: text })}
        />
      </div>
      <div className={styles['kind']}>
        <Select
          label={entryText.sourceKind}
          options={KINDS}
          value={source.sourceKind}
          renderValue={(option) => `${entryText.sourceKind}: ${option?.label ?? ''}`}
          onChange={(sourceKind) => onSource({ sourceKind })}
        />
        <Checkbox
          checked={source.isSourceOfAll}
          label={entryText.sourceOfAll}
          onChange={(isSourceOfAll) => onSource({ isSourceOfAll })}
        />
      </div>
      <output className={styles['state']}>
        {changed > 0 && entryText.changed(changed)}
        {faulty > 0 && (
          <span className={styles['faulty']}>
            <Icon name="warning" size={13} /> {entryText.faulty(faulty)}
          </span>
        )}
      </output>
      <Button size="large" onClick={onCancel}>
        {entryText.cancel}
      </Button>
      <Button size="large" variant="primary" type="submit" aria-disabled={changed === 0 || isSaving}>
        {changed === 0 ? entryText.nothing : entryText.save(changed)}
      </Button>
    </ActionBar>
  );
}
