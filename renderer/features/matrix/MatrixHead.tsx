/** Two lines of heads: aspects above the numbers of their indicators. */
import { memo } from 'react';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { matrixText } from '../../messages/matrix.ts';
import type { AspectColumns } from './matrix-model.ts';
import styles from './MatrixGrid.module.css';

interface MatrixHeadProps {
  readonly groups: readonly AspectColumns[];
  /** Of the active cell. */
  readonly activeIndicator: string | undefined;
}

export const MatrixHead = memo(function MatrixHead({ groups, activeIndicator }: MatrixHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" rowSpan={2} className={styles['regionHead']}>
          {matrixText.region}
        </th>
        <th scope="col" rowSpan={2} className={styles['indexHead']}>
          {matrixText.index}
        </th>
        {groups.map(({ aspect, indicators }) => (
          <th
            key={aspect.id}
            scope="colgroup"
            colSpan={indicators.length}
            className={styles['aspectHead']}
            title={aspect.name}
          >
            {aspect.id} {aspect.shortName}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2}>
        {groups.flatMap(({ start, indicators }) =>
          indicators.map(({ id, shortName }, position) => {
            return (
              <th
                key={id}
                scope="col"
                className={styles['indicatorHead']}
                title={matrixText.indicatorHead(id, shortName)}
                data-column-head={start + position}
                data-first={position === 0 ? '' : undefined}
                data-active={id === activeIndicator ? '' : undefined}
              >
                {id}
                <VisuallyHidden> {shortName}</VisuallyHidden>
              </th>
            );
          }),
        )}
      </tr>
    </thead>
  );
});
