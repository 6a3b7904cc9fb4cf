/** Why the published figures of a region are not ours: by domain, and by every single level that would explain it. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import { publishedParts } from '../../../shared/analysis/check-published.ts';
import type { PublishedExplanation, PublishedRow } from '../../../shared/contract/published.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { useQuery } from '../../app/query.ts';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { explainText } from '../../messages/published.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { openWorksheet } from '../worksheet/jump-target.ts';
import styles from './DifferencePanel.module.css';

interface DifferencePanelProps {
  readonly row: PublishedRow | null;
  readonly instrument: Instrument;
  readonly year: number;
  readonly stage: Stage | null;
}

export function DifferencePanel({ row, instrument, year, stage }: DifferencePanelProps) {
  const isReady = row !== null && row.difference !== null;
  const input = isReady ? { region: row.region.code, year, instrument: instrument.id, stage } : null;
  const { data } = useQuery('published.explain', input);
  if (!row) {
    return (
      <>
        <PanelHeading>{explainText.title}</PanelHeading>
        <p className={styles['note']}>{explainText.choose}</p>
      </>
    );
  }
  return (
    <>
      <PanelHeading aside={shortRegionName(row.region.name)}>{explainText.title}</PanelHeading>
      {row.published?.note && <p className={styles['note']}>{row.published.note}</p>}
      {isReady ? (
        <>
          <Figures row={row} instrument={instrument} differing={data?.differingDomains ?? []} />
          {data && <Explanation explanation={data} instrument={instrument} />}
        </>
      ) : (
        <p className={styles['note']}>{explainText.notReady}</p>
      )}
    </>
  );
}

interface FiguresProps {
  readonly row: PublishedRow;
  readonly instrument: Instrument;
  readonly differing: readonly string[];
}

function Figures({ row: { own, published }, instrument, differing }: FiguresProps) {
  const lines = [
    ...publishedParts(instrument).map(({ id, shortName }) => ({
      id,
      name: shortName,
      own: own?.domains[id],
      published: published?.domains[id],
    })),
    { id: 'index', name: explainText.index, own: own?.index, published: published?.index },
  ];
  const shown = (text: string | null | undefined) => (text ? formatDecimal(text) : '–');
  return (
    <table className={styles['figures']} aria-label={explainText.figures}>
      <thead>
        <tr>
          <th scope="col">{explainText.domain}</th>
          <th scope="col">{explainText.own}</th>
          <th scope="col">{explainText.published}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-differs={differing.includes(line.id)}>
            <th scope="row">{line.name}</th>
            <td>{shown(line.own)}</td>
            <td>{shown(line.published)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ExplanationProps {
  readonly explanation: PublishedExplanation;
  readonly instrument: Instrument;
}

function Explanation({ explanation, instrument }: ExplanationProps) {
  const { agrees, changes, byIndexAlone, differingDomains, isRoundedByStep, officialLevels } = explanation;
  const region = explanation.region.code;
  return (
    <>
      {officialLevels && (
        <section>
          <h3 className={styles['title']}>{explainText.official}</h3>
          {officialLevels.length === 0 && <p className={styles['note']}>{explainText.officialNone}</p>}
          <ul>
            {officialLevels.map(({ indicator, own, official }) => (
              <Line
                key={indicator}
                id={indicator}
                instrument={instrument}
                region={region}
                text={explainText.officialChange(own, official)}
              />
            ))}
          </ul>
        </section>
      )}
      {agrees ? (
        <p className={styles['note']}>{explainText.agrees}</p>
      ) : (
        <section>
          <h3 className={styles['title']}>{explainText.changes}</h3>
          {isRoundedByStep && <p className={styles['note']}>{explainText.roundedByStep}</p>}
          <p className={styles['note']}>
            {changes.length > 0 ? explainText.changesCount(changes.length) : explainText.none}{' '}
            {changes.length > 0 && changes.length < byIndexAlone && explainText.narrowed(byIndexAlone)}
            {changes.length === 0 && differingDomains.length > 1 && explainText.severalDomains}
          </p>
          <ul>
            {changes.map(({ indicator, from, to, until }) => (
              <Line
                key={`${indicator} ${String(to)}`}
                id={indicator}
                instrument={instrument}
                region={region}
                text={explainText.change(from, to, until)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface LineProps {
  readonly id: string;
  readonly instrument: Instrument;
  readonly region: string;
  readonly text: string;
}

function Line({ id, instrument, region, text }: LineProps) {
  const name = instrument.indicators.find((indicator) => indicator.id === id)?.shortName ?? '';
  return (
    <li>
      <button type="button" className={styles['line']} onClick={() => openWorksheet(region, id)}>
        <span className={styles['number']}>{id}</span>
        <span className={styles['name']}>{name}</span>
        <b>{text}</b>
      </button>
    </li>
  );
}
