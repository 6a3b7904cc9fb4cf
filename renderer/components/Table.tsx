/** A table whose heading stays in view; with `useRovingGrid` its rows show hover, focus and selection. */
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './Table.module.css';

interface TableProps extends ComponentPropsWithRef<'table'> {
  readonly 'aria-label': string;
  /** It fills the screen from edge to edge, with a sunken heading. */
  readonly isEdgeToEdge?: boolean;
}

export function Table({ isEdgeToEdge = false, className, ...rest }: TableProps) {
  return (
    <table
      {...rest}
      className={classNames(styles['table'], isEdgeToEdge && styles['edgeToEdge'], className)}
    />
  );
}
