/** The office's logo: kept like evidence under the hash of its content, named by a setting. */
import type { OperationOutput, ParsedInput } from '../../shared/contract/operations.ts';
import type { Settings } from '../../shared/contract/state.ts';
import { logoPicture } from '../documents/logo.ts';
import type { Picture } from '../documents/model.ts';
import { sha256Of } from '../evidence/file-store.ts';
import type { Services } from './services.ts';
import { updateSettings } from './update-settings.ts';

/** The logo as papers show it; null without one, and when its file is gone or damaged. */
export function storedLogo({ settings, files }: Pick<Services, 'settings' | 'files'>): Picture | null {
  const { logo } = settings.get();
  const bytes = logo === '' ? null : files.read(logo);
  return bytes && logoPicture(bytes);
}

/** @throws {Refusal} too-large, unsupported-file, damaged-file */
export function setLogo(services: Services, { bytes }: ParsedInput<'settings.setLogo'>): Settings {
  if (bytes === null) return updateSettings(services, { logo: '' });
  logoPicture(bytes);
  services.files.keep(bytes);
  return updateSettings(services, { logo: sha256Of(bytes) });
}

export function getLogo(services: Services): OperationOutput<'settings.logo'> {
  const picture = storedLogo(services);
  if (!picture) return null;
  const mediaType = picture.format === 'png' ? 'image/png' : 'image/jpeg';
  return { mediaType, bytes: new Uint8Array(picture.bytes) };
}
