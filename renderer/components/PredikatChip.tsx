/** A predikat as a chip: ball, word and tint. */
import { predikatToken } from './predikat.ts';
import { PredikatBall } from './PredikatBall.tsx';
import styles from './PredikatChip.module.css';

export interface PredikatChipProps {
  readonly predikat: string;
}

export function PredikatChip({ predikat }: PredikatChipProps) {
  return (
    <span className={styles['chip']} data-predikat={predikatToken(predikat)}>
      <PredikatBall predikat={predikat} size={11} />
      {predikat}
    </span>
  );
}
