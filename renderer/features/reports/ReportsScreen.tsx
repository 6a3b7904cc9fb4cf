/** The documents and workbooks that are handed out, with what they are about and the paper they are printed on. */
import { useId } from 'react';
import { PAPERS } from '../../../shared/contract/workbook.ts';
import { useAppState, useEvaluationContext, useRegions, type EvaluationContext } from '../../app/context.ts';
import { selectRegion, useView } from '../../app/view-store.ts';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { windowRegion } from '../../components/window-region.ts';
import { reportNames, reportsText } from '../../messages/reports.ts';
import { shell } from '../../messages/shell.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { SealSection } from '../sealing/SealSection.tsx';
import { DocumentChoices } from './DocumentChoices.tsx';
import { DocumentList } from './DocumentList.tsx';
import { choosePaper, usePaper } from './paper-store.ts';
import { ReportRow } from './ReportRow.tsx';
import { isAboutRegion, REPORTS, type Report } from './reports.ts';
import styles from './ReportsScreen.module.css';
import { useSaveReport } from './use-save-report.ts';

type Region = NonNullable<ReturnType<typeof useRegions>>[number];

export function ReportsScreen() {
  const context = useEvaluationContext();
  const regions = useRegions();
  const chosen = useView((view) => view.region);
  const regencies = regions?.filter(({ kind }) => kind !== 'provinsi');
  const region = regions?.find(({ code }) => code === chosen) ?? regencies?.[0] ?? regions?.[0];
  return (
    <Screen
      header={<ScreenHeader title={reportsText.title} subtitle={reportsText.subtitle} />}
      statusBar={
        <StatusBar
          hints={[
            { keys: 'Ctrl+P', label: reportsText.printKey },
            { keys: 'Ctrl+E', label: reportsText.exportKey },
            { keys: '?', label: shell.allShortcuts },
          ]}
        >
          <UnofficialNote />
        </StatusBar>
      }
    >
      {context && regions && region && <Reports context={context} regions={regions} region={region} />}
    </Screen>
  );
}

interface ReportsProps {
  readonly context: EvaluationContext;
  readonly regions: readonly Region[];
  readonly region: Region;
}

function Reports({ context, regions, region }: ReportsProps) {
  const paper = usePaper((state) => state.paper);
  const { pending, save } = useSaveReport(context, region.code, paper);
  const regionLabel = useId();
  const settings = useAppState()?.settings;
  useHotkeys(reportsText.title, [
    { keys: 'Ctrl+E', label: reportsText.exportKey, run: () => save('ranking') },
  ]);
  return (
    <div className={styles['content']}>
      <section className={styles['choices']} aria-label={reportsText.choices} {...windowRegion}>
        <div className={styles['choice']}>
          <span className={styles['label']}>{reportsText.context}</span>
          <span className={styles['fixed']}>{reportsText.yearAndStage(context.year, context.stage)}</span>
          <span className={styles['hint']}>
            {context.hasData ? reportsText.contextHint : reportsText.noData(context.year)}
          </span>
        </div>
        <div className={styles['choice']}>
          <span id={regionLabel} className={styles['label']}>
            {reportsText.region}
          </span>
          <Select
            labelledBy={regionLabel}
            options={regions.map(({ code, name }) => ({ value: code, label: shortRegionName(name) }))}
            value={region.code}
            onChange={selectRegion}
          />
          <span className={styles['hint']}>{reportsText.regionHint}</span>
        </div>
        <div className={styles['choice']}>
          <span className={styles['label']}>{reportsText.paper}</span>
          <div>
            <SegmentedControl
              label={reportsText.paper}
              options={PAPERS.map((value) => ({ value, label: value }))}
              value={paper}
              onChange={choosePaper}
            />
          </div>
          <span className={styles['hint']}>{reportsText.paperHint}</span>
        </div>
      </section>
      <h2 id="documents" className={styles['heading']}>
        {reportsText.documents}
      </h2>
      <DocumentChoices numberPattern={settings?.numberPattern ?? ''} />
      <DocumentList
        context={context}
        region={region}
        regencies={regions.flatMap(({ kind, code }) => (kind === 'provinsi' ? [] : code))}
        paper={paper}
      />
      <h2 id="workbooks" className={styles['heading']}>
        {reportsText.list}
      </h2>
      <section aria-labelledby="workbooks" {...windowRegion}>
        <ul className={styles['list']}>
          {REPORTS.map((report) => (
            <ReportRow
              key={report}
              {...reportNames[report]}
              about={aboutWords(report, context, region)}
              isPending={report === pending}
              isHeld={pending !== null}
              onSave={() => save(report)}
              {...(report === 'ranking' ? { shortcut: 'Control+E' } : {})}
            />
          ))}
        </ul>
      </section>
      <SealSection context={context} />
    </div>
  );
}

/** What a workbook made now would be about. */
function aboutWords(report: Report, { year, stage }: EvaluationContext, region: Region): string {
  if (report === 'comparison') return reportsText.upToYear(year, stage);
  const when = reportsText.yearAndStage(year, report === 'template' ? (stage ?? 'mandiri') : stage);
  return isAboutRegion(report) ? `${shortRegionName(region.name)} · ${when}` : when;
}
