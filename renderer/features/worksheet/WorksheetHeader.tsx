/** Which region, which stage; participation and the way to the next open indicator. */
import { memo } from 'react';
import type { ParticipationStatus } from '../../../shared/assessment/participation.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Participation } from '../../../shared/contract/terms.ts';
import type { Region } from '../../app/region-choice.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { RegionPicker } from '../../components/RegionPicker.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import { ParticipationControl } from './ParticipationControl.tsx';
import { StageTabs } from './StageTabs.tsx';
import styles from './WorksheetHeader.module.css';
import type { SheetKey } from './edits.ts';

export interface WorksheetHeaderProps {
  readonly region: Region;
  readonly regions: readonly Region[];
  readonly sheetKey: SheetKey;
  /** undefined until it is known. */
  readonly participation: Participation | undefined;
  readonly participationReason: string;
  readonly stage: Stage;
  readonly isFurthestStage: boolean;
  readonly progress: Readonly<Record<Stage, number>>;
  /** How far the region has come over all stages. */
  readonly status: ParticipationStatus;
  readonly filled: number;
  readonly total: number;
  readonly hasOpen: boolean;
  readonly isFocusMode: boolean;
  /** Which side panels are drawers that a button has to open. */
  readonly treeIsDrawer: boolean;
  readonly treeOpen: boolean;
  readonly detailOpen: boolean;
  readonly onRegion: (code: string) => void;
  readonly onStepRegion: (step: 1 | -1) => void;
  readonly onStage: (stage: Stage) => void;
  readonly onNextOpen: () => void;
  readonly onFocusMode: () => void;
  readonly onToggleTree: () => void;
  readonly onToggleDetail: () => void;
}

/** Most edits change nothing in it, and it is dear to draw. */
export const WorksheetHeader = memo(function WorksheetHeader(props: WorksheetHeaderProps) {
  const { region, regions, participation, stage, isFurthestStage } = props;
  return (
    <div className={styles['header']}>
      <RegionPicker region={region} regions={regions} onRegion={props.onRegion} onStep={props.onStepRegion} />
      <StageTabs stage={stage} progress={props.progress} total={props.total} onChange={props.onStage} />
      {isFurthestStage && (
        <span className={styles['note']}>
          <Icon name="info" size={13} />
          {worksheetText.furthestStage(stage)}
        </span>
      )}
      <div className={styles['actions']}>
        {participation && (
          <ParticipationControl
            participation={participation}
            reason={props.participationReason}
            sheetKey={props.sheetKey}
            status={props.status}
            filled={props.filled}
            total={props.total}
          />
        )}
        {props.treeIsDrawer && !props.isFocusMode && (
          <IconButton
            icon="filter"
            variant="default"
            label={worksheetText.toggleTree}
            aria-expanded={props.treeOpen}
            onClick={props.onToggleTree}
          />
        )}
        {!props.isFocusMode && (
          <IconButton
            icon="panel"
            variant="default"
            className={styles['panelIcon'] ?? ''}
            label={worksheetText.toggleDetail}
            shortcut="Ctrl+."
            aria-expanded={props.detailOpen}
            onClick={props.onToggleDetail}
          />
        )}
        <Button
          icon="focus"
          shortcut="F"
          aria-label={worksheetText.focusMode}
          aria-pressed={props.isFocusMode}
          onClick={props.onFocusMode}
        >
          <span className={styles['nextText']}>{worksheetText.focusMode}</span>
        </Button>
        <Button
          icon="arrow-right"
          shortcut="N"
          aria-label={worksheetText.nextOpen(stage)}
          aria-disabled={!props.hasOpen}
          onClick={props.onNextOpen}
        >
          <span className={styles['nextText']}>{worksheetText.nextOpenShort}</span>
        </Button>
      </div>
    </div>
  );
});
