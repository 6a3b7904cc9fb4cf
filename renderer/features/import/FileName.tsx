/** A file's name. Where there is no room it is shortened in the middle, never at the extension. */
import { useCallback, useState } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import { useElementWidth } from '../../components/use-element-width.ts';
import styles from './FileName.module.css';
import { shortenName } from './import-model.ts';

/** Widths come in whole pixels, letters do not. */
const ROUNDING = 1;

type Measure = (text: string) => number;

/** Measures texts as an element shows them. */
function measureIn(element: HTMLElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return () => 0;
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  // The canvas knows nothing of tabular figures and letter spacing; the whole name shows what they add.
  const [whole] = element.children;
  const measured = context.measureText(whole?.textContent ?? '').width;
  const added = whole && measured > 0 ? Math.max(1, whole.getBoundingClientRect().width / measured) : 1;
  return (text) => context.measureText(text).width * added;
}

export function FileName({ name }: { readonly name: string }) {
  const [observe, width] = useElementWidth();
  const [measure, setMeasure] = useState<{ readonly text: Measure } | null>(null);
  const hold = useCallback(
    (element: HTMLElement | null) => {
      if (element) setMeasure({ text: measureIn(element) });
      return observe(element);
    },
    [observe],
  );
  const isWhole = !measure || width === 0 || measure.text(name) <= width + ROUNDING;
  return (
    <Tooltip text={name} side="top">
      <span className={styles['name']}>
        <Icon name="table" size={14} />
        {/* The whole name gives the width and is what is read out; what is seen lies upon it. */}
        <span ref={hold} className={styles['room']}>
          <span className={styles['whole']}>{name}</span>
          <span className={styles['shown']} aria-hidden="true">
            {isWhole ? name : shortenName(name, width - ROUNDING, measure.text)}
          </span>
        </span>
      </span>
    </Tooltip>
  );
}
