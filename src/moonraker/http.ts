/** What an HTTP request brought back, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path and query on the page's own origin, already encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Plain requests to the gateway's origin, for what does not go by the socket. */
export interface Http {
  /** Settles with any answer; rejects only when nobody answered. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}
