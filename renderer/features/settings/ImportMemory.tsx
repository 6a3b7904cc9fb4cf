/** Columns and names that imports have been taught, each with a way to forget it. */
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { settingsText } from '../../messages/settings.ts';
import styles from './ImportMemory.module.css';

interface Line {
  readonly key: OperationInput<'remembered.forget'>;
  /** What a screen reader calls it. */
  readonly name: string;
  readonly text: string;
}

export function ImportMemory() {
  const { data } = useQuery('remembered.list', {});
  const { run } = useAction('remembered.forget');
  if (!data) return null;
  const mappings = data.mappings.map(({ id, learnedFrom, levelColumns }) => ({
    key: { kind: 'mapping' as const, id },
    name: learnedFrom,
    text: settingsText.mappingLine(learnedFrom, levelColumns),
  }));
  const aliases = data.aliases.map(({ id, written, region }) => ({
    key: { kind: 'alias' as const, id },
    name: written,
    text: settingsText.aliasLine(written, region.name),
  }));
  if (mappings.length + aliases.length === 0) {
    return <p className={styles['hint']}>{settingsText.remembersNothing}</p>;
  }
  const forget = (key: Line['key']) => void run(key);
  return (
    <>
      <MemoryList title={settingsText.rememberedMappings} lines={mappings} onForget={forget} />
      <MemoryList title={settingsText.rememberedAliases} lines={aliases} onForget={forget} />
      <p className={styles['hint']}>{settingsText.rememberedHint}</p>
    </>
  );
}

interface MemoryListProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly onForget: (key: Line['key']) => void;
}

function MemoryList({ title, lines, onForget }: MemoryListProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles['title']}>{title}</h3>
      <ul className={styles['list']}>
        {lines.map(({ key, name, text }) => (
          <li key={key.id} className={styles['line']}>
            <span className={styles['text']}>{text}</span>
            <Button variant="quiet" aria-label={settingsText.forgetNamed(name)} onClick={() => onForget(key)}>
              {settingsText.forget}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
