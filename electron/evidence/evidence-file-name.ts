import { safeFileName } from '../excel/export/safe-text.ts';
import { extensionOf } from './content-kind.ts';

/**
 * A name that shows and saves as what it says: no folders, no characters that are hidden or turn the text around,
 * and the ending behind whatever was cut.
 */
export function evidenceFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const extension = extensionOf(base);
  if (extension === '') return safeFileName(base, 'bin').replace(/\.bin$/, '');
  return safeFileName(base.slice(0, base.lastIndexOf('.')), extension);
}
