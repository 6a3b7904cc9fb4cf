/**
 * A chart with its heading and what can be had from it: its picture (copied, PNG, SVG) and its figures as a table.
 * The chart is the inline SVG marked `data-chart` among the children; see chart-picture.ts for how it has to be made.
 */
import { useRef, useState, type ReactNode } from 'react';
import { chartText } from '../messages/charts.ts';
import buttonStyles from './Button.module.css';
import { drawPicture, type ChartPicture } from './chart-picture.ts';
import { rasterise } from './chart-raster.ts';
import styles from './ChartFrame.module.css';
import { ChartTable, type ChartFigures } from './ChartTable.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Menu, type MenuItem } from './Menu.tsx';
import { PanelHeading } from './PanelHeading.tsx';
import { useMarkedNote } from './picture-mark.ts';
import { saveBlob } from './save-blob.ts';

export interface ChartFrameProps {
  readonly title: string;
  /** What a picture by itself has to say: year, province. It names the file as well. */
  readonly pictureTitle: string;
  /** Below the picture, before the seal of a closed year; empty where the figures are published ones. */
  readonly pictureNote?: string;
  /** Quiet text at the right of the heading. */
  readonly aside?: ReactNode;
  /** More that can be done with the chart, below the pictures and the table. */
  readonly items?: readonly MenuItem[];
  /** The same figures as a table. */
  readonly figures: ChartFigures;
  /** Without the visible heading, where one stands above already. */
  readonly isBare?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const NO_ITEMS: readonly MenuItem[] = [];

/** Characters that file systems refuse, as Windows has them. */
const UNSAFE = /[\\/:*?"<>|]+/g;

export function ChartFrame({
  title,
  pictureTitle,
  pictureNote = chartText.unofficial,
  aside,
  items = NO_ITEMS,
  figures,
  isBare = false,
  className,
  children,
}: ChartFrameProps) {
  const note = useMarkedNote(pictureNote);
  const body = useRef<HTMLDivElement>(null);
  const [isTable, setTable] = useState(false);
  const [onWhite, setOnWhite] = useState(true);
  const [message, setMessage] = useState('');

  const picture = (): ChartPicture => {
    const chart = body.current?.querySelector<SVGSVGElement>('svg[data-chart]');
    if (!chart) throw new Error(`no chart in the frame ${title}`);
    return drawPicture(chart, { title: pictureTitle, note, onWhite });
  };
  const fileName = (ending: string) => `${pictureTitle.replaceAll(UNSAFE, '-')}.${ending}`;
  const save = (blob: Blob, ending: string) => {
    saveBlob(blob, fileName(ending));
    setMessage(chartText.saved(fileName(ending)));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': rasterise(picture()) })]);
      setMessage(chartText.copied);
    } catch {
      setMessage(chartText.copyFailed);
    }
  };
  const savePng = async () => {
    try {
      save(await rasterise(picture()), 'png');
    } catch {
      setMessage(chartText.pictureFailed);
    }
  };
  const saveSvg = () => save(new Blob([picture().text], { type: 'image/svg+xml' }), 'svg');

  const menu = (
    <Menu
      items={[
        { label: chartText.copy, icon: 'copy', run: () => void copy() },
        { label: chartText.savePng, icon: 'picture', run: () => void savePng() },
        { label: chartText.saveSvg, icon: 'picture', run: saveSvg },
        { label: chartText.whiteBackground, checked: onWhite, run: () => setOnWhite(!onWhite) },
        null,
        { label: chartText.asTable, checked: isTable, icon: 'table', run: () => setTable(!isTable) },
        ...(items.length > 0 ? [null, ...items] : []),
      ]}
      trigger={
        <button
          type="button"
          className={classNames(buttonStyles['button'], buttonStyles['quiet'], styles['menu'])}
          aria-label={chartText.menu(title)}
        >
          <Icon name="more" />
        </button>
      }
    />
  );
  return (
    <section aria-label={title} className={className}>
      {isBare ? (
        <div className={styles['bare']}>{menu}</div>
      ) : (
        <PanelHeading
          aside={
            <span className={styles['aside']}>
              {aside}
              {menu}
            </span>
          }
        >
          {title}
        </PanelHeading>
      )}
      <output className={styles['message']}>{message}</output>
      <div ref={body} className={styles['body']} hidden={isTable}>
        {children}
      </div>
      {isTable && <ChartTable label={title} figures={figures} />}
    </section>
  );
}
