/** The product's mark: a diamond of ikat weaving. */
import styles from './BrandMark.module.css';

export function BrandMark() {
  return (
    <svg
      className={styles['mark']}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M10 1.2 18.8 10 10 18.8 1.2 10z" />
      <path className={styles['line']} d="M10 4.9 15.1 10 10 15.1 4.9 10z" />
      <path className={styles['core']} d="m10 8 2 2-2 2-2-2z" />
    </svg>
  );
}
