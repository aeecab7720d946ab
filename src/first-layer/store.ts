/** Where the first layer's memory is kept; `set` resolves when it survives a power cut. Values are plain data. */
export interface Store {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}
