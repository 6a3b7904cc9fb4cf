/** The reservation that every screen with results carries. */
export function UnofficialNote() {
  return <span>Bukan hasil resmi KemenPANRB</span>;
}
