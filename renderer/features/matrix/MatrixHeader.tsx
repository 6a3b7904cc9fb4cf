/** Which stage, which aspect, levels or differences. */
import { memo } from 'react';
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ScreenHeader } from '../../components/Screen.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Select } from '../../components/Select.tsx';
import { matrixText } from '../../messages/matrix.ts';
import { stageName } from '../../messages/terms.ts';
import type { MatrixMode } from './matrix-model.ts';
import styles from './MatrixHeader.module.css';

export interface MatrixHeaderProps {
  readonly instrument: Instrument;
  readonly regionCount: number;
  readonly stage: Stage | null;
  readonly onStage: (stage: Stage | null) => void;
  readonly aspect: string | null;
  readonly onAspect: (aspect: string | null) => void;
  readonly mode: MatrixMode;
  readonly onMode: (mode: MatrixMode) => void;
  /** Of the differences, only rows and columns that have any. */
  readonly isNarrowed: boolean;
  readonly onNarrowed: (isNarrowed: boolean) => void;
}

/** What stands for null among the texts of the controls. */
const ANY = '';

export const MatrixHeader = memo(function MatrixHeader(props: MatrixHeaderProps) {
  const { instrument } = props;
  const aspects = instrument.aspects.map(({ id, shortName }) => ({
    value: id,
    label: `${id} ${shortName}`,
    note: matrixText.aspectNote(instrument.indicators.filter(({ aspect }) => aspect === id).length),
  }));
  return (
    <ScreenHeader
      title={matrixText.title}
      subtitle={matrixText.subtitle(props.regionCount, instrument.indicators.length)}
      actions={
        <SegmentedControl<MatrixMode>
          label={matrixText.modes}
          value={props.mode}
          onChange={props.onMode}
          options={[
            { value: 'level', label: matrixText.modeLevel },
            {
              value: 'selisih',
              label: (
                <>
                  {matrixText.modeDifference}
                  <small className={styles['note']}>{matrixText.modeDifferenceNote}</small>
                </>
              ),
            },
          ]}
        />
      }
    >
      <SegmentedControl<Stage | typeof ANY>
        label={matrixText.stages}
        value={props.stage ?? ANY}
        onChange={(value) => props.onStage(value === ANY ? null : value)}
        options={[
          { value: ANY, label: stageName(null) },
          ...STAGES.map((value) => ({ value, label: stageName(value) })),
        ]}
      />
      <Select
        label={matrixText.aspects}
        value={props.aspect ?? ANY}
        onChange={(value) => props.onAspect(value === ANY ? null : value)}
        options={[{ value: ANY, label: matrixText.allAspects }, ...aspects]}
      />
      {props.mode === 'selisih' && (
        <Checkbox checked={props.isNarrowed} onChange={props.onNarrowed} label={matrixText.onlyDiffering} />
      )}
    </ScreenHeader>
  );
});
