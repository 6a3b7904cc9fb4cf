/** One row a region: what we found, what was published, and the difference of the two as they are shown. */
import type { ReactNode } from 'react';
import type { PublishedRow } from '../../../shared/contract/published.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { SOURCE_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { parseExact } from '../../../shared/scoring/exact.ts';
import { predikatOf } from '../../../shared/scoring/predikat.ts';
import { PredikatChip } from '../../components/PredikatChip.tsx';
import { RegionName } from '../../components/RegionName.tsx';
import { Table } from '../../components/Table.tsx';
import type { RovingGrid } from '../../components/use-roving-grid.ts';
import { publishedText } from '../../messages/published.ts';
import styles from './ComparisonTable.module.css';

interface ComparisonTableProps {
  readonly rows: readonly PublishedRow[];
  readonly instrument: Instrument;
  readonly selected: string | null;
  readonly gridProps: RovingGrid['gridProps'];
  readonly rowProps: RovingGrid['rowProps'];
  readonly onOpen: (index: number) => void;
}

export function ComparisonTable({
  rows,
  instrument,
  selected,
  gridProps,
  rowProps,
  onOpen,
}: ComparisonTableProps) {
  return (
    <Table isEdgeToEdge className={styles['table']} {...gridProps} aria-label={publishedText.table}>
      <thead>
        <tr>
          <th scope="col">{publishedText.region}</th>
          <th scope="col" className={styles['figure']}>
            {publishedText.own}
          </th>
          <th scope="col" className={styles['figure']}>
            {publishedText.published}
          </th>
          <th scope="col" className={styles['figure']}>
            {publishedText.difference}
          </th>
          <th scope="col">{publishedText.predikat}</th>
          <th scope="col">{publishedText.source}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={row.region.code}
            {...rowProps(index)}
            aria-selected={row.region.code === selected}
            onDoubleClick={() => onOpen(index)}
          >
            <th scope="row">
              <RegionName name={row.region.name} />
            </th>
            <td className={styles['figure']}>
              <Own own={row.own} />
            </td>
            <td className={styles['figure']}>
              <Published row={row} />
            </td>
            <td className={styles['figure']} data-direction={directionOf(row.difference)}>
              {row.difference === null ? '–' : publishedText.delta(row.difference)}
            </td>
            <td>
              <Predikat published={row.published} instrument={instrument} />
            </td>
            <td className={styles['source']}>
              {row.published ? sourceWords(row.published) : row.participationReason}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function sourceWords({ source, sourceKind }: NonNullable<PublishedRow['published']>): string {
  return `${SOURCE_KIND_NAMES[sourceKind]} · ${source}`;
}

function directionOf(difference: string | null): 'up' | 'down' | undefined {
  if (difference === null || Number(difference) === 0) return undefined;
  return difference.startsWith('-') ? 'down' : 'up';
}

/** As published; where only the index is, the predikat of its band. */
function Predikat({
  published,
  instrument,
}: Pick<PublishedRow, 'published'> & { readonly instrument: Instrument }): ReactNode {
  const index = published?.index ?? null;
  const predikat = published?.predikat ?? (index === null ? null : predikatOf(instrument, parseExact(index)));
  return predikat === null ? null : <PredikatChip predikat={predikat} />;
}

function Own({ own }: { readonly own: PublishedRow['own'] }): ReactNode {
  if (!own) return '–';
  return (
    <>
      {own.index === null ? publishedText.incomplete(own.missing) : formatDecimal(own.index)}
      <small>{publishedText.ownStage(own.stage)}</small>
    </>
  );
}

function Published({ row: { published, participation } }: { readonly row: PublishedRow }): ReactNode {
  if (participation === 'tidak-mengikuti') return publishedText.absent;
  if (!published) return '–';
  return published.index === null ? publishedText.predikatOnly : formatDecimal(published.index);
}
