/** The files of the import with what the table, the panes and the action bar say about them. */
import { useMemo } from 'react';
import type { FileReport } from '../../../shared/contract/import.ts';
import { useInstruments } from '../../app/context.ts';
import { isIncluded, mayInclude, standingOf, type FileStanding } from './import-model.ts';
import { useImport } from './import-store.ts';
import { blockersOf, problemItems, type ProblemItem } from './problem-list.ts';

export interface FileRowData {
  readonly file: FileReport;
  readonly items: readonly ProblemItem[];
  readonly blockers: number;
  readonly included: boolean;
  readonly mayInclude: boolean;
  readonly standing: FileStanding;
}

export function useFileRows(): readonly FileRowData[] {
  const files = useImport((state) => state.files);
  const rule = useImport((state) => state.rule);
  const choices = useImport((state) => state.choices);
  const instruments = useInstruments();
  return useMemo(
    () =>
      files.map((file) => {
        const items = problemItems(file, instruments ?? []);
        const blockers = blockersOf(items);
        const included = isIncluded(file, rule, choices);
        return {
          file,
          items,
          blockers,
          included,
          mayInclude: mayInclude(file, rule),
          standing: standingOf(file, rule, blockers, included),
        };
      }),
    [files, rule, choices, instruments],
  );
}

/** The row whose content the panes show. */
export function useSelectedRow(rows: readonly FileRowData[]): FileRowData | undefined {
  const selected = useImport((state) => state.selected);
  return rows.find((row) => row.file.id === selected) ?? rows[0];
}
