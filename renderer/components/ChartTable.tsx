/** A chart's figures in rows. */
import styles from './ChartTable.module.css';

export interface ChartFigures {
  readonly columns: readonly string[];
  /** As they are shown; the first of a row names it. Names are different from each other. */
  readonly rows: readonly (readonly string[])[];
}

export function ChartTable({ label, figures }: { readonly label: string; readonly figures: ChartFigures }) {
  const { columns, rows } = figures;
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
