/** Step 2: the table of files, and beneath it the sheet, the problems and the comparison of the selected one. */
import { ComparisonPane } from './ComparisonPane.tsx';
import styles from './CheckStep.module.css';
import { FileTable } from './FileTable.tsx';
import { ProblemPane } from './ProblemPane.tsx';
import { SheetPane } from './SheetPane.tsx';
import { useSelectedRow, type FileRowData } from './use-file-rows.ts';
import { useFreshSession } from './use-fresh-session.ts';

export function CheckStep({ rows }: { readonly rows: readonly FileRowData[] }) {
  const selected = useSelectedRow(rows);
  useFreshSession();
  return (
    <>
      <FileTable rows={rows} selected={selected} />
      {selected && (
        <div className={styles['panes']}>
          <SheetPane key={`sheet ${selected.file.id}`} row={selected} />
          <ProblemPane key={`problems ${selected.file.id}`} row={selected} />
          <ComparisonPane key={`comparison ${selected.file.id}`} file={selected.file} />
        </div>
      )}
    </>
  );
}
