/** Which region, which stage; participation and the way to the next open indicator. */
import type { ParticipationState } from '../../../shared/assessment/participation.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Select } from '../../components/Select.tsx';
import { shortRegionName } from '../../messages/terms.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { ParticipationControl } from './ParticipationControl.tsx';
import { StageTabs } from './StageTabs.tsx';
import type { Region } from './use-worksheet-view.ts';
import styles from './WorksheetHeader.module.css';
import type { SheetKey } from './edits.ts';

export interface WorksheetHeaderProps {
  readonly region: Region;
  readonly regions: readonly Region[];
  readonly sheetKey: SheetKey;
  readonly worksheet: Worksheet | undefined;
  readonly stage: Stage;
  readonly isFurthestStage: boolean;
  readonly progress: Readonly<Record<Stage, number>>;
  /** How far the region has come over all stages. */
  readonly filling: ParticipationState;
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

export function WorksheetHeader(props: WorksheetHeaderProps) {
  const { region, regions, worksheet, stage, isFurthestStage } = props;
  return (
    <div className={styles['header']}>
      <div className={styles['steps']}>
        <IconButton
          icon="chevron-left"
          label={worksheetText.previousRegion}
          shortcut="Alt+ArrowLeft"
          onClick={() => props.onStepRegion(-1)}
        />
        <IconButton
          icon="chevron-right"
          label={worksheetText.nextRegion}
          shortcut="Alt+ArrowRight"
          onClick={() => props.onStepRegion(1)}
        />
      </div>
      <h1 className={styles['region']}>
        <Select
          label={`${worksheetText.region}: ${shortRegionName(region.name)}`}
          variant="plain"
          className={styles['picker'] ?? ''}
          options={regions.map(({ code, name, kind }) => ({
            value: code,
            label: shortRegionName(name),
            ...(kind === 'provinsi' ? { note: worksheetText.province } : {}),
          }))}
          value={region.code}
          onChange={props.onRegion}
        />
      </h1>
      <StageTabs stage={stage} progress={props.progress} total={props.total} onChange={props.onStage} />
      {isFurthestStage && (
        <span className={styles['note']}>
          <Icon name="info" size={13} />
          {worksheetText.furthestStage(stage)}
        </span>
      )}
      <div className={styles['actions']}>
        {worksheet && (
          <ParticipationControl
            worksheet={worksheet}
            sheetKey={props.sheetKey}
            filling={props.filling}
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
}
