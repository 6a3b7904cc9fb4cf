/** Icons on a 16 px grid. Decorative always: the control or text beside them carries the name. */
import type { ReactNode } from 'react';
import styles from './Icon.module.css';

const shapes = {
  ranking: <path d="M2.5 13.5h11M4 13.5v-5h2.6v5M6.7 13.5v-10h2.6v10M9.4 13.5v-7H12v7" />,
  worksheet: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" />
      <path d="M5 6l1 1 1.6-2M9.2 6h2M5 10.2l1 1 1.6-2M9.2 10.2h2" />
    </>
  ),
  import: <path d="M8 2.5V10M5 7.2l3 3 3-3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11" />,
  export: <path d="M8 10.2V2.7M5 5.5l3-3 3 3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11" />,
  history: (
    <>
      <path d="M3.2 5.5A5.6 5.6 0 1 1 2.5 9" />
      <path d="M3 2.6v3h3M8 5v3.3l2.3 1.4" />
    </>
  ),
  quality: (
    <>
      <path d="M8 1.9l5 1.8v3.9c0 3-2 5.2-5 6.5-3-1.3-5-3.5-5-6.5V3.7z" />
      <path d="M5.8 7.9l1.6 1.6 2.9-3.1" />
    </>
  ),
  instrument: <path d="M3 3.5h10M3 8h10M3 12.5h6M11 11v3M9.5 12.5h3" />,
  settings: (
    <>
      <circle cx="8" cy="8" r="2.1" />
      <path d="M8 1.8v1.8M8 12.4v1.8M1.8 8h1.8M12.4 8h1.8M3.6 3.6l1.3 1.3M11.1 11.1l1.3 1.3M12.4 3.6l-1.3 1.3M4.9 11.1l-1.3 1.3" />
    </>
  ),
  database: (
    <>
      <ellipse cx="8" cy="4" rx="5" ry="1.8" />
      <path d="M3 4v8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V4M3 8c0 1 2.2 1.8 5 1.8S13 9 13 8" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.8h11M5.5 2v2.6M10.5 2v2.6" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  undo: <path d="M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.7 3.7 0 0 1 0 7.4H6" />,
  redo: <path d="m10.5 3 2.7 2.7-2.7 2.7M13 5.7H6.8a3.7 3.7 0 0 0 0 7.4H10" />,
  check: <path d="m3.5 8.3 3 3 6-6.5" />,
  close: <path d="m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 7.5v3.3M8 5.2v.1" />
    </>
  ),
  warning: <path d="M8 2.6 14 13H2zM8 6.5v3M8 11.2v.1" />,
  'circle-check': (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
    </>
  ),
  'circle-cross': (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m5.9 5.9 4.2 4.2M10.1 5.9l-4.2 4.2" />
    </>
  ),
  'circle-dashed': <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2" />,
  'chevron-down': <path d="M4.5 6.5 8 10l3.5-3.5" />,
  'chevron-up': <path d="M4.5 9.5 8 6l3.5 3.5" />,
  'chevron-right': <path d="M6.5 4.5 10 8l-3.5 3.5" />,
  'chevron-left': <path d="M9.5 4.5 6 8l3.5 3.5" />,
  'arrow-right': <path d="M3 8h9.5M9 4.5 12.5 8 9 11.5" />,
  'arrow-down': <path d="M8 3v9.5M4.5 9 8 12.5 11.5 9" />,
  'arrow-up': <path d="M8 12.5V3M4.5 6.5 8 3l3.5 3.5" />,
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  columns: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1" />
      <path d="M6.2 3v10M9.8 3v10" />
    </>
  ),
  table: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1" />
      <path d="M2.5 6.3h11M2.5 9.7h11M6.2 6.3V13" />
    </>
  ),
  file: <path d="M4 2.5h5.5l3 3v8H4zM9.3 2.6v3.1h3.1" />,
  document: <path d="M4 2.5h5.5l3 3v8H4zM9.3 2.6v3.1h3.1M6 8.3h4.5M6 10.7h4.5" />,
  link: (
    <path d="M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.2-2.2a2.4 2.4 0 0 0-3.4-3.4l-.9.9M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.6 9a2.4 2.4 0 0 0 3.4 3.4l.9-.9" />
  ),
  comment: <path d="M3 3h10v7.5H7.5L5 13v-2.5H3z" />,
  flag: <path d="M4 14V2.5h7.5L10 5.5l1.5 3H4" />,
  lock: (
    <>
      <rect x="3.7" y="7" width="8.6" height="6" rx="1" />
      <path d="M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" />
    </>
  ),
  focus: <path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3" />,
  refresh: <path d="M12.8 6.5A5 5 0 0 0 3.7 5.6M3.2 9.5a5 5 0 0 0 9.1.9M3.5 2.8v3h3M12.5 13.2v-3h-3" />,
  trash: <path d="M3 4.5h10M6.2 4.5V3h3.6v1.5M4.3 4.5l.6 9h6.2l.6-9M6.7 7v4M9.3 7v4" />,
  panel: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
      <path d="M6 3v10" />
    </>
  ),
  sparkle: <path d="M8 2.5 9.4 6.6 13.5 8 9.4 9.4 8 13.5 6.6 9.4 2.5 8l4.1-1.4z" />,
  sort: <path d="M5 3v9.5M2.5 10 5 12.5 7.5 10M11 13V3.5M8.5 6 11 3.5 13.5 6" />,
  'not-equal': <path d="M3 6h10M3 10h10M10.5 2.5l-5 11" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
      <path d="M10.5 5.5v-3h-8v8h3" />
    </>
  ),
  picture: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1" />
      <path d="m3 11.5 3.3-3.3 2.4 2.3 2-1.8 2.5 2.4" />
      <circle cx="10.3" cy="6" r="1" />
    </>
  ),
  trend: <path d="M2.5 13.5h11M2.5 10.5l3.2-3.2 2.6 2.2 5.2-5.8M10.6 3.5h3v3" />,
  region: (
    <>
      <path d="M8 14c3-3.4 4.6-5.8 4.6-7.7a4.6 4.6 0 0 0-9.2 0C3.4 8.2 5 10.6 8 14z" />
      <circle cx="8" cy="6.2" r="1.6" />
    </>
  ),
  present: <path d="M2 3h12M3 3v7.5h10V3M8 10.5V13M5.5 13.5h5M6.8 5l3 1.8-3 1.8z" />,
  more: <path d="M3.5 8h.1M8 8h.1M12.5 8h.1" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

export interface IconProps {
  readonly name: IconName;
  /** Edge in pixels; 16 unless told. */
  readonly size?: number;
  readonly className?: string | undefined;
}

export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      className={className ? `${styles['icon']} ${className}` : styles['icon']}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
