/** Letterhead, logo and signatory of the papers that the office hands out. */
import type { Office } from '../../../shared/contract/document.ts';
import { officeText } from '../../messages/office.ts';
import { LogoField } from './LogoField.tsx';
import { SavedTextField } from '../../components/SavedTextField.tsx';
import { SettingsSection } from './SettingsSection.tsx';

interface OfficeSettingsProps {
  readonly office: Office;
  readonly onChange: (change: Partial<Office>) => void;
}

/** In the order in which they stand; `rows` for several lines, `length` as the contract allows. */
const FIELDS = [
  { key: 'letterhead', length: 400, rows: 3 },
  { key: 'place', length: 60 },
  { key: 'numberPattern', length: 80 },
  { key: 'signatoryPosition', length: 160 },
  { key: 'signatoryName', length: 120 },
  { key: 'signatoryRank', length: 80 },
  { key: 'signatoryNip', length: 40 },
  { key: 'participants', length: 2000, rows: 4 },
] as const;

export function OfficeSettings({ office, onChange }: OfficeSettingsProps) {
  return (
    <SettingsSection title={officeText.title}>
      <LogoField logo={office.logo} />
      {FIELDS.map(({ key, length, ...more }) => (
        <SavedTextField
          key={key}
          label={officeText.fields[key].label}
          hint={officeText.fields[key].hint}
          maxLength={length}
          saved={office[key]}
          onSave={(text) => onChange({ [key]: text })}
          {...more}
        />
      ))}
    </SettingsSection>
  );
}
