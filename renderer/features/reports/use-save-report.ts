/** Has a workbook made and hands it out, one at a time. */
import { useState } from 'react';
import type { EvaluationContext } from '../../app/context.ts';
import { saveFile } from '../../app/download.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { reportsText } from '../../messages/reports.ts';
import type { Paper } from './paper-store.ts';
import { isAboutRegion, workbookKind, type Report } from './reports.ts';

interface SaveReport {
  /** The one that is being made. */
  readonly pending: Report | null;
  readonly save: (report: Report) => void;
}

export function useSaveReport(context: EvaluationContext, region: string, paper: Paper): SaveReport {
  const { run: exportRanking } = useAction('ranking.export');
  const { run: exportTemplate } = useAction('template.export');
  const { run: exportWorkbook } = useAction('workbook.export');
  const [pending, setPending] = useState<Report | null>(null);
  const { year, stage } = context;
  const instrument = context.instrument.id;

  const make = (report: Report) => {
    if (report === 'ranking') return exportRanking({ year, stage, instrument, paper });
    const kind = workbookKind(report);
    if (kind === null) return exportTemplate({ region, year, instrument, stage: stage ?? 'mandiri' });
    return exportWorkbook({
      kind,
      year,
      stage,
      paper,
      ...(isAboutRegion(report) ? { region } : {}),
      // A comparison goes over years of all instruments.
      ...(kind === 'comparison' ? {} : { instrument }),
    });
  };

  const save = (report: Report) => {
    if (pending !== null) return;
    setPending(report);
    void make(report)
      .then((file) => {
        if (!file) return;
        saveFile(file);
        showToast(reportsText.saved(file.fileName));
      })
      .finally(() => setPending(null));
  };
  return { pending, save };
}
