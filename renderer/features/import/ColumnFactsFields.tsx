/** Of which stage and year a column speaks, or that the sheet says so itself. */
import { useState } from 'react';
import { STAGES } from '../../../shared/assessment/stages.ts';
import { Select } from '../../components/Select.tsx';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { stageName } from '../../messages/terms.ts';
import styles from './ColumnPopover.module.css';
import type { ColumnFacts, MappedColumn } from './mapping-model.ts';

export interface ColumnFactsFieldsProps {
  readonly mapped: MappedColumn;
  readonly onChange: (facts: Partial<ColumnFacts>) => void;
}

const SHEET = 'sheet';
const FIRST_YEAR = 2015;

export function ColumnFactsFields({ mapped, onChange }: ColumnFactsFieldsProps) {
  const [now] = useState(() => new Date().getFullYear());
  const fromSheet = { value: SHEET, label: mappingTexts.fromSheet };
  const years = Array.from({ length: now + 2 - FIRST_YEAR }, (_, back) => String(now + 1 - back));
  return (
    <div className={styles['facts']}>
      <Select
        label={mappingTexts.stage}
        value={mapped.stage ?? SHEET}
        options={[fromSheet, ...STAGES.map((stage) => ({ value: stage as string, label: stageName(stage) }))]}
        onChange={(value) => onChange({ stage: STAGES.find((stage) => stage === value) ?? null })}
        renderValue={(option) => <Fact name={mappingTexts.stage} value={option?.label} />}
      />
      <Select
        label={mappingTexts.year}
        value={mapped.year === null ? SHEET : String(mapped.year)}
        options={[fromSheet, ...years.map((year) => ({ value: year, label: year }))]}
        onChange={(value) => onChange({ year: value === SHEET ? null : Number(value) })}
        renderValue={(option) => <Fact name={mappingTexts.year} value={option?.label} />}
      />
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  return (
    <>
      <span className={styles['factName']}>{name}</span>
      {value}
    </>
  );
}
