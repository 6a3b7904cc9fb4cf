/** One step of the schema. Versions ascend by one; a released migration never changes. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
