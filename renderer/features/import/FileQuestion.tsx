/** Year, stage or instrument of a whole file, where the file does not say it; one answer may serve other files too. */
import { useState } from 'react';
import { STAGES } from '../../../shared/assessment/stages.ts';
import type { ImportAnswer } from '../../../shared/contract/import.ts';
import { useAppState, useInstruments } from '../../app/context.ts';
import { useView } from '../../app/view-store.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Select } from '../../components/Select.tsx';
import { importTexts } from '../../messages/import.ts';
import { stageName } from '../../messages/terms.ts';
import { FixButton } from './FixButton.tsx';
import { useImport } from './import-store.ts';
import { filesWithQuestion, yearChoices } from './problem-list.ts';
import type { FixProps } from './fix-props.ts';
import styles from './ProblemPane.module.css';

export interface FileQuestionProps extends FixProps {
  readonly kind: 'year' | 'stage' | 'instrument';
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly answer: (file: string) => ImportAnswer;
}

const FIRST_YEAR = 2015;

function yearChoice(year: number): Choice {
  return {
    value: String(year),
    label: String(year),
    answer: (file) => ({ kind: 'year', file, entry: null, year }),
  };
}

const STAGE_CHOICES: readonly Choice[] = STAGES.map((stage) => ({
  value: stage,
  label: stageName(stage),
  answer: (file) => ({ kind: 'stage', file, entry: null, stage }),
}));

function answeredValue(answer: ImportAnswer | undefined): string | null {
  switch (answer?.kind) {
    case 'year':
      return String(answer.year);
    case 'stage':
      return answer.stage;
    case 'instrument':
      return answer.instrument;
    default:
      return null;
  }
}

export function FileQuestion({ item, file, kind, isActive, answer, onSubmit }: FileQuestionProps) {
  const files = useImport((state) => state.files);
  const context = useView((view) => view.year);
  const state = useAppState();
  const instruments = useInstruments();
  const [servesOthers, setServesOthers] = useState(false);
  const others = filesWithQuestion(files, file.id, item.problem.code);

  const [now] = useState(() => new Date().getFullYear());
  const choices: readonly Choice[] =
    kind === 'stage'
      ? STAGE_CHOICES
      : kind === 'year'
        ? yearChoices(file.file, context, state?.years.map(({ year }) => year) ?? [], now).map(yearChoice)
        : (instruments ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
            answer: (of: string): ImportAnswer => ({ kind: 'instrument', file: of, instrument: id }),
          }));
  const otherYears =
    kind === 'year'
      ? Array.from({ length: now + 2 - FIRST_YEAR }, (_, back) => String(now + 1 - back)).filter(
          (year) => !choices.some(({ value }) => value === year),
        )
      : [];

  const chosen = answeredValue(answer?.answers.find((given) => given.file === file.id));
  const submit = (choice: Choice) => {
    const served = servesOthers ? [file, ...others] : [file];
    onSubmit(
      served.map(({ id }) => choice.answer(id)),
      choice.label,
    );
  };
  return (
    <div className={styles['fix']} data-fix>
      {choices.map((choice) => (
        <FixButton
          key={choice.value}
          isActive={isActive}
          {...(answer ? { pressed: choice.value === chosen } : {})}
          onClick={() => submit(choice)}
        >
          {choice.label}
        </FixButton>
      ))}
      {isActive && otherYears.length > 0 && (
        <Select
          label={importTexts.otherYear}
          placeholder={importTexts.otherYear}
          className={styles['select'] ?? ''}
          value={otherYears.find((year) => year === chosen) ?? null}
          options={otherYears.map((year) => ({ value: year, label: year }))}
          onChange={(year) => submit(yearChoice(Number(year)))}
        />
      )}
      {isActive && others.length > 0 && (
        <div className={styles['wide']}>
          <Checkbox
            checked={servesOthers}
            onChange={setServesOthers}
            label={importTexts.alsoForOthers(others.length)}
          />
        </div>
      )}
    </div>
  );
}
