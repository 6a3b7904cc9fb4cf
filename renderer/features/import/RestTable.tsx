/** Files that were not applied, each with the reason. */
import { importTexts } from '../../messages/import.ts';
import { FileName } from './FileName.tsx';
import { FileStatus } from './FileStatus.tsx';
import styles from './ResultStep.module.css';
import type { FileRowData } from './use-file-rows.ts';

export function RestTable({ rows }: { readonly rows: readonly FileRowData[] }) {
  const { columns } = importTexts;
  return (
    <table className={styles['table']} aria-label={importTexts.stillListed}>
      <thead>
        <tr>
          <th scope="col" className={styles['fileColumn']}>
            {columns.file}
          </th>
          <th scope="col" className={styles['statusColumn']}>
            {columns.status}
          </th>
          <th scope="col">{columns.problems}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ file, standing, items }) => (
          <tr key={file.id}>
            <th scope="row">
              <FileName name={file.file} />
            </th>
            <td>
              <FileStatus standing={standing} />
            </td>
            <td className={styles['reason']}>{items[0]?.problem.message ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
