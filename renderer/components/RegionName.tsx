/** A region's name with a quiet prefix: "Kab." Rote Ndao, Kota Kupang. */
import { splitRegionName } from '../messages/terms.ts';
import styles from './RegionName.module.css';

export function RegionName({ name }: { readonly name: string }) {
  const { prefix, rest } = splitRegionName(name);
  return (
    <>
      {prefix && <span className={styles['prefix']}>{prefix} </span>}
      {rest}
    </>
  );
}
