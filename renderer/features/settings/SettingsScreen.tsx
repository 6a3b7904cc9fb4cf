/** Province, people, appearance, the rule for predikat, letterhead and signatory, and the state of the data. */
import { useId } from 'react';
import type { Settings } from '../../../shared/contract/state.ts';
import { useAppState, useProvinces } from '../../app/context.ts';
import { useAction } from '../../app/query.ts';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { settingsText } from '../../messages/settings.ts';
import { shell } from '../../messages/shell.ts';
import { DatabaseCheck } from './DatabaseCheck.tsx';
import { SavedTextField } from '../../components/SavedTextField.tsx';
import { ImportMemory } from './ImportMemory.tsx';
import { OfficeSettings } from './OfficeSettings.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './SettingsScreen.module.css';

const THEMES = ['sistem', 'terang', 'gelap'] as const;
const BAND_RULES = ['exact', 'shown'] as const;

export function SettingsScreen() {
  const state = useAppState();
  const provinces = useProvinces();
  const { run } = useAction('settings.update');
  const provinceLabel = useId();
  if (!state) return <Screen>{null}</Screen>;
  const { settings } = state;
  const update = (change: Partial<Settings>) => void run(change);
  return (
    <Screen
      header={<ScreenHeader title={settingsText.title} subtitle={settingsText.subtitle} />}
      statusBar={<StatusBar hints={[{ keys: '?', label: shell.allShortcuts }]} />}
    >
      <div className={styles['sections']}>
        <SettingsSection title={settingsText.region}>
          <div className={styles['field']}>
            <span id={provinceLabel} className={styles['label']}>
              {settingsText.province}
            </span>
            <Select
              labelledBy={provinceLabel}
              className={styles['province'] ?? ''}
              options={(provinces ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              value={settings.province}
              onChange={(province) => update({ province })}
            />
            <span className={styles['hint']}>{settingsText.provinceHint}</span>
          </div>
          <SavedTextField
            label={settingsText.evaluator}
            hint={settingsText.evaluatorHint}
            maxLength={120}
            saved={settings.evaluator}
            onSave={(evaluator) => update({ evaluator })}
          />
          <SavedTextField
            label={settingsText.device}
            hint={settingsText.deviceHint}
            maxLength={60}
            saved={settings.device}
            onSave={(device) => update({ device })}
          />
        </SettingsSection>
        <SettingsSection title={settingsText.display}>
          <div className={styles['field']}>
            <span className={styles['label']}>{settingsText.theme}</span>
            <div>
              <SegmentedControl
                label={settingsText.theme}
                options={THEMES.map((value) => ({ value, label: settingsText.themes[value] }))}
                value={settings.theme}
                onChange={(theme) => update({ theme })}
              />
            </div>
          </div>
        </SettingsSection>
        <SettingsSection title={settingsText.scoring}>
          <div className={styles['field']}>
            <span className={styles['label']}>{settingsText.bandRule}</span>
            <div>
              <SegmentedControl
                label={settingsText.bandRule}
                options={BAND_RULES.map((value) => ({ value, label: settingsText.bandRules[value] }))}
                value={settings.bandRule}
                onChange={(bandRule) => update({ bandRule })}
              />
            </div>
            <span className={styles['hint']}>{settingsText.bandRuleHints[settings.bandRule]}</span>
          </div>
        </SettingsSection>
        <OfficeSettings office={settings} onChange={update} />
        <SettingsSection title={settingsText.remembered}>
          <ImportMemory />
        </SettingsSection>
        <SettingsSection title={settingsText.data}>
          <dl className={styles['facts']}>
            <dt>{settingsText.folder}</dt>
            <dd>{state.dataFolder}</dd>
            <dt>{settingsText.version}</dt>
            <dd>{state.version}</dd>
          </dl>
          <DatabaseCheck />
        </SettingsSection>
      </div>
    </Screen>
  );
}
