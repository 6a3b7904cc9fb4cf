/** Whose levels a column of a sheet with a row for each region holds, and the same for the columns after it. */
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { mappingTexts } from '../../messages/import-mapping.ts';
import styles from './ColumnPopover.module.css';
import type { MappedColumn } from './mapping-model.ts';
import type { SheetMapping } from './use-sheet-mapping.ts';

export interface IndicatorFieldsProps {
  readonly mapping: SheetMapping;
  readonly mapped: MappedColumn;
}

export function IndicatorFields({ mapping, mapped }: IndicatorFieldsProps) {
  const indicators = mapping.wording?.instrument.indicators ?? [];
  return (
    <div className={styles['indicator']}>
      <Select
        label={mappingTexts.indicator}
        placeholder={mappingTexts.chooseIndicator}
        value={mapped.indicator}
        options={indicators.map(({ id, shortName }) => ({ value: id, label: `${id}. ${shortName}` }))}
        onChange={(id) => mapping.setIndicator(mapped.column, id)}
      />
      <Button icon="chevron-right" onClick={() => mapping.fillOnward(mapped.column)}>
        {mappingTexts.fillOnward}
      </Button>
    </div>
  );
}
