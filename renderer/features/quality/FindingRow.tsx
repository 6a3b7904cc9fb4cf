/** One line: region, indicator, stage, what does not hold, and the way to where it is mended. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { findingLineText } from '../../../shared/messages/findings.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import type { FindingLine } from '../../../shared/quality/finding-lines.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { RegionName } from '../../components/RegionName.tsx';
import type { RovingGrid } from '../../components/use-roving-grid.ts';
import { qualityText } from '../../messages/quality.ts';
import { shortRegionName } from '../../messages/terms.ts';
import styles from './FindingTable.module.css';
import { SeverityMark } from './SeverityMark.tsx';
import type { ShownLine } from './shown-lines.ts';

interface FindingRowProps {
  readonly instrument: Instrument;
  readonly year: number;
  readonly line: ShownLine;
  readonly rowProps: ReturnType<RovingGrid['rowProps']>;
  readonly isActive: boolean;
  readonly onOpen: (line: FindingLine) => void;
  /** Shows or hides the findings of a group. */
  readonly onToggle: () => void;
}

function indicatorText({ first, findings }: FindingLine, { indicators }: Instrument): string {
  if (first.indicator === null) return qualityText.wholeRegion;
  if (findings.length > 1) return qualityText.indicators(findings.length);
  const indicator = indicators.find(({ id }) => id === first.indicator);
  return indicator ? `${indicator.id} ${indicator.shortName}` : first.indicator;
}

/** A group opens into its findings; ArrowRight and ArrowLeft on the row do the same. */
function IndicatorCell({ instrument, line, isActive, onToggle }: FindingRowProps) {
  const text = indicatorText(line, instrument);
  if (line.state === 'single' || line.state === 'part') return text;
  const isOpen = line.state === 'open';
  return (
    <button
      type="button"
      className={styles['toggle']}
      tabIndex={isActive ? 0 : -1}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {text}
      <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={12} />
    </button>
  );
}

/** "45–47" stays together. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d)–(?=\d)/g, '\u2060–\u2060');
}

export function FindingRow(props: FindingRowProps) {
  const { instrument, year, line, rowProps, isActive, onOpen } = props;
  const { region, stage, severity, indicator } = line.first;
  return (
    <tr
      {...rowProps}
      className={classNames(styles['row'], line.state === 'part' && styles['part'])}
      onDoubleClick={() => onOpen(line)}
    >
      <th scope="row" className={styles['region']}>
        <span className={styles['withMark']}>
          <SeverityMark severity={severity} />
          <span>
            <RegionName name={region.name} />
          </span>
        </span>
      </th>
      <td className={styles['indicator']}>
        <IndicatorCell {...props} />
      </td>
      <td>{STAGE_NAMES[stage]}</td>
      <td className={styles['what']}>{unbroken(findingLineText(line, instrument, year))}</td>
      <td className={styles['action']}>
        <Button
          variant="quiet"
          iconAfter="arrow-right"
          tabIndex={isActive ? 0 : -1}
          aria-label={qualityText.openAt(shortRegionName(region.name), indicator)}
          onClick={() => onOpen(line)}
        >
          {qualityText.open}
        </Button>
      </td>
    </tr>
  );
}
