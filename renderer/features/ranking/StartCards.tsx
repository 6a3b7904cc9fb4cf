/** Three equal ways to begin: files, the sample, an empty worksheet. */
import { useRef, useState, type ComponentProps, type DragEvent } from 'react';
import { useEvaluationContext } from '../../app/context.ts';
import { showToast } from '../../app/notice-store.ts';
import { offerFiles } from '../../app/pending-files.ts';
import { useAction } from '../../app/query.ts';
import { SPREADSHEET_FILES } from '../../app/spreadsheet-files.ts';
import { goTo } from '../../app/view-store.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { firstScreenText, rankingText } from '../../messages/ranking.ts';
import styles from './StartCards.module.css';

interface CardProps extends Omit<ComponentProps<'button'>, 'title'> {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** A quiet line at the foot. */
  readonly foot: string;
}

function Card({ icon, title, text, foot, className, ...rest }: CardProps) {
  return (
    <button type="button" {...rest} className={classNames(styles['card'], className)}>
      <span className={styles['title']}>
        <Icon name={icon} size={16} className={styles['icon']} />
        {title}
      </span>
      <span className={styles['text']}>{text}</span>
      <span className={styles['foot']}>{foot}</span>
    </button>
  );
}

/** Picks files, and takes those that are dropped on it. */
export function ImportCard() {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    offerFiles(event.dataTransfer.files);
  };
  return (
    <>
      <Card
        icon="import"
        title={firstScreenText.importTitle}
        text={firstScreenText.importText}
        foot={isOver ? firstScreenText.dropNow : firstScreenText.drop}
        className={classNames(styles['drop'], isOver && styles['over'])}
        onClick={() => input.current?.click()}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      />
      <input
        ref={input}
        type="file"
        multiple
        accept={SPREADSHEET_FILES}
        hidden
        aria-label={firstScreenText.importTitle}
        onChange={(event) => {
          offerFiles(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

export function SampleCard() {
  const { run: loadSample, pending } = useAction('sample.load');
  return (
    <Card
      icon="sparkle"
      title={firstScreenText.sampleTitle}
      text={firstScreenText.sampleText}
      foot={firstScreenText.sampleFoot}
      disabled={pending}
      onClick={() => void loadSample({}).then((done) => done && showToast(rankingText.sampleLoaded))}
    />
  );
}

export function EmptySheetCard() {
  const context = useEvaluationContext();
  if (!context) return null;
  const { year, instrument } = context;
  return (
    <Card
      icon="worksheet"
      title={firstScreenText.sheetTitle}
      text={firstScreenText.sheetText}
      foot={firstScreenText.sheetFoot(year, instrument.shortName, instrument.indicators.length)}
      onClick={() => goTo('lembar', { year })}
    />
  );
}
