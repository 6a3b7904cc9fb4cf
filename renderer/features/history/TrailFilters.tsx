/** By what the audit trail is narrowed: where, what, who, when. */
import { STAGES } from '../../../shared/assessment/stages.ts';
import { AUDIT_SUBJECTS } from '../../../shared/contract/audit.ts';
import { CHANGE_KINDS } from '../../../shared/contract/history.ts';
import { AUDIT_SUBJECT_NAMES, CHANGE_KIND_NAMES } from '../../../shared/messages/audit.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import {
  instrumentsFor,
  useAppPart,
  useEvaluationContext,
  useInstruments,
  useRegions,
} from '../../app/context.ts';
import { Button } from '../../components/Button.tsx';
import { auditText } from '../../messages/audit.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { DateFilter } from './DateFilter.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { clearFilter, setFilter, useHistoryView } from './history-view.ts';
import styles from './TrailFilters.module.css';

const text = auditText.filters;
const STAGE_OPTIONS = STAGES.map((value) => ({ value, label: STAGE_NAMES[value] }));
const SUBJECT_OPTIONS = AUDIT_SUBJECTS.map((value) => ({ value, label: AUDIT_SUBJECT_NAMES[value] }));
const KIND_OPTIONS = CHANGE_KINDS.map((value) => ({ value, label: CHANGE_KIND_NAMES[value] }));

/** Indicators of the instrument of the year that is asked for, or of the one that all screens speak about. */
function useIndicatorOptions(year: number | undefined) {
  const instruments = useInstruments();
  const context = useEvaluationContext();
  const ofYear = year === undefined ? undefined : instrumentsFor(instruments ?? [], year)[0];
  return (ofYear ?? context?.instrument)?.indicators.map(({ id, shortName }) => ({
    value: id,
    label: `${id}. ${shortName}`,
  }));
}

interface TrailFiltersProps {
  /** Everybody who has changed anything. */
  readonly actors: readonly string[];
  /** What the one change set did that the trail is narrowed to. */
  readonly changeSet: string | null;
}

export function TrailFilters({ actors, changeSet }: TrailFiltersProps) {
  const filter = useHistoryView((state) => state.filter);
  const regions = useRegions() ?? [];
  const years = new Set(useAppPart((state) => state.years)?.map(({ year }) => year));
  const indicators = useIndicatorOptions(filter.year);
  return (
    <search className={styles['filters']} aria-label={text.title}>
      {filter.changeSet !== undefined && (
        <p className={styles['changeSet']}>
          <span>{text.changeSet}</span> <b>{changeSet}</b>
          <Button variant="quiet" icon="close" onClick={() => setFilter({ changeSet: undefined })}>
            {text.leaveChangeSet}
          </Button>
        </p>
      )}
      <FilterSelect
        label={text.region}
        all={text.allRegions}
        options={regions.map(({ code, name }) => ({ value: code, label: shortRegionName(name) }))}
        value={filter.region}
        onChange={(region) => setFilter({ region })}
      />
      <FilterSelect
        label={text.year}
        all={text.allYears}
        options={[...years].map((year) => ({ value: year, label: String(year) }))}
        value={filter.year}
        onChange={(year) => setFilter({ year })}
      />
      <FilterSelect
        label={text.indicator}
        all={text.allIndicators}
        options={indicators ?? []}
        value={filter.indicator}
        onChange={(indicator) => setFilter({ indicator })}
      />
      <FilterSelect
        label={text.stage}
        all={text.allStages}
        options={STAGE_OPTIONS}
        value={filter.stage}
        onChange={(stage) => setFilter({ stage })}
      />
      <FilterSelect
        label={text.subject}
        all={text.allSubjects}
        options={SUBJECT_OPTIONS}
        value={filter.subject}
        onChange={(subject) => setFilter({ subject })}
      />
      <FilterSelect
        label={text.kind}
        all={text.allKinds}
        options={KIND_OPTIONS}
        value={filter.kind}
        onChange={(kind) => setFilter({ kind })}
      />
      <FilterSelect
        label={text.actor}
        all={text.allActors}
        options={actors.map((actor) => ({ value: actor, label: actor || auditText.unnamed }))}
        value={filter.actor}
        onChange={(actor) => setFilter({ actor })}
      />
      <span className={styles['dates']}>
        <DateFilter label={text.since} value={filter.since} onChange={(since) => setFilter({ since })} />
        <DateFilter label={text.until} value={filter.until} onChange={(until) => setFilter({ until })} />
      </span>
      {Object.keys(filter).length > 0 && (
        <Button variant="quiet" icon="close" onClick={clearFilter}>
          {text.clear}
        </Button>
      )}
    </search>
  );
}
