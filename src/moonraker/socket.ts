/**
 * As much of a WebSocket as the wire needs. The page hands in the browser's own, tests a fake one.
 * `onclose` comes at most once, also when the socket never opened; nothing comes after it.
 */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((text: string) => void) | null;
  onclose: (() => void) | null;
  /** Sends one frame; does nothing once closed. */
  send(text: string): void;
  close(): void;
}

/** Opens one socket to the gateway; the answer is still connecting. May throw, which counts as refused. */
export type OpenSocket = () => Socket;
