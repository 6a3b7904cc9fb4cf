/** The office's logo as it is kept, with ways to choose another one and to take it away. */
import { useId, useMemo, useRef, type ChangeEvent } from 'react';
import { toBase64 } from '../../app/base64.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { officeText } from '../../messages/office.ts';
import styles from './LogoField.module.css';

/** @param logo the hash of the kept picture; empty for none. */
export function LogoField({ logo }: { readonly logo: string }) {
  const label = useId();
  const input = useRef<HTMLInputElement>(null);
  const { run, pending } = useAction('settings.setLogo');
  const { data } = useQuery('settings.logo', logo === '' ? null : {});
  const picture = logo === '' ? null : data;
  const url = useMemo(
    () => (picture ? `data:${picture.mediaType};base64,${toBase64(picture.bytes)}` : null),
    [picture],
  );

  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    // The same file may be picked again after it was mended.
    event.currentTarget.value = '';
    if (file) void file.arrayBuffer().then((buffer) => run({ bytes: new Uint8Array(buffer) }));
  };

  return (
    <section className={styles['logo']} aria-labelledby={label}>
      <span id={label} className={styles['label']}>
        {officeText.logo}
      </span>
      <div className={styles['row']}>
        <span className={styles['frame']}>
          {url ? (
            <img className={styles['picture']} src={url} alt={officeText.logoAlt} />
          ) : (
            <span className={styles['none']}>{officeText.noLogo}</span>
          )}
        </span>
        <Button disabled={pending} onClick={() => input.current?.click()}>
          {officeText.chooseLogo}
        </Button>
        {logo !== '' && (
          <Button variant="quiet" disabled={pending} onClick={() => void run({ bytes: null })}>
            {officeText.removeLogo}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-label={officeText.logoInput}
          onChange={take}
        />
      </div>
      <span className={styles['hint']}>{officeText.logoHint}</span>
    </section>
  );
}
