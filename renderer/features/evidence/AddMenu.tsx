/** The ways to add evidence. */
import { Button } from '../../components/Button.tsx';
import { Menu } from '../../components/Menu.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { EVIDENCE_STOP } from './evidence-focus.ts';
import { KIND_ICONS } from './evidence-model.ts';

interface AddMenuProps {
  /** Whether the key into the panel leads here. */
  readonly isStop: boolean;
  readonly onFile: () => void;
  readonly onAdd: (kind: 'tautan' | 'surat') => void;
}

export function AddMenu({ isStop, onFile, onAdd }: AddMenuProps) {
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon="plus" shortcut="B" {...(isStop ? { [EVIDENCE_STOP]: '' } : {})}>
          {evidenceText.add}
        </Button>
      }
      items={[
        { label: evidenceText.addFile, icon: KIND_ICONS.berkas, run: onFile },
        { label: evidenceText.addLink, icon: KIND_ICONS.tautan, run: () => onAdd('tautan') },
        { label: evidenceText.addLetter, icon: KIND_ICONS.surat, run: () => onAdd('surat') },
      ]}
    />
  );
}
