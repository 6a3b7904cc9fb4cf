/** What the preload hands the window as `window.evaluasi`. */
export interface Bridge {
  /** @returns a `Result`; parsed on the main side, trusted on the window's side. */
  invoke(name: string, input: unknown): Promise<unknown>;
  /** @returns a function that ends the subscription. */
  onEvent(listener: (event: unknown) => void): () => void;
}
