/** Ctrl+K: one field that finds screens, regions, years and the actions of the current screen. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useMemo, useRef, type RefObject } from 'react';
import { Icon } from '../components/Icon.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { useHotkeyGroups } from '../components/use-hotkeys.ts';
import { shell } from '../messages/shell.ts';
import styles from './CommandPalette.module.css';
import { useAppState, useRegions } from './context.ts';
import {
  groupCommands,
  listCommands,
  matchesCommand,
  type Command,
  type CommandGroup,
} from './palette-commands.ts';

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CommandPalette({ open, onClose }: CommandPaletteProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles['backdrop']} />
        <BaseDialog.Popup className={styles['popup']} aria-label={shell.search} initialFocus={input}>
          <PaletteSearch input={input} onClose={onClose} />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

interface PaletteSearchProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

function PaletteSearch({ input, onClose }: PaletteSearchProps) {
  const state = useAppState();
  const regions = useRegions();
  const hotkeyGroups = useHotkeyGroups((store) => store.groups);
  const groups = useMemo(
    () => groupCommands(listCommands({ state, regions: regions ?? [], hotkeyGroups })),
    [state, regions, hotkeyGroups],
  );
  const run = (command: Command) => {
    onClose();
    // After the dialog has given the focus back.
    requestAnimationFrame(command.run);
  };
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      itemToStringValue={(command: Command) => command.label}
      filter={matchesCommand}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles['field']}>
        <Icon name="search" />
        <Autocomplete.Input
          ref={input}
          className={styles['input']}
          aria-label={shell.search}
          placeholder={shell.searchPlaceholder}
        />
        <Kbd keys="Escape" />
      </div>
      <Autocomplete.Empty className={styles['empty']}>{shell.nothingFound}</Autocomplete.Empty>
      <Autocomplete.List className={styles['list']} aria-label={shell.search}>
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className={styles['group']}>{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  value={command}
                  className={styles['option']}
                  onClick={() => run(command)}
                >
                  <Icon name={command.icon} size={14} />
                  <span className={styles['label']}>{command.label}</span>
                  {command.keys && <Kbd keys={command.keys} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
