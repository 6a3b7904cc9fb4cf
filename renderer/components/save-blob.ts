/** Offers bytes made in the window as a download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has started by then; the blob can go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
