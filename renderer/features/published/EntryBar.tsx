/** The source of what is entered, and the button that saves it. */
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ActionBar } from '../../components/Screen.tsx';
import { TextField } from '../../components/TextField.tsx';
import { entryText, publishedText } from '../../messages/published.ts';
import styles from './EntryBar.module.css';

interface EntryBarProps {
  readonly source: string;
  readonly onSource: (text: string) => void;
  readonly sourceFault: string | null;
  /** Regions whose row changed. */
  readonly changed: number;
  /** Rows of those that cannot be saved as they are. */
  readonly faulty: number;
  readonly isSaving: boolean;
  readonly onCancel: () => void;
}

export function EntryBar(props: EntryBarProps) {
  const { source, onSource, sourceFault, changed, faulty, isSaving, onCancel } = props;
  return (
    <ActionBar label={publishedText.title}>
      <div className={styles['source']}>
        <TextField
          label={entryText.source}
          hint={entryText.sourceHint}
          value={source}
          maxLength={200}
          error={sourceFault}
          onChange={onSource}
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
