import * as v from 'valibot';
import type { Connection } from './connection.js';
import { RequestError } from './errors.js';
import { schemaOf, type ArgumentsOf, type Method, type ResultOf } from './methods.js';

/** Moonraker's methods, typed by their names; answers are checked before anybody sees them. */
export class Moonraker {
  readonly #connection: Pick<Connection, 'request'>;

  constructor(connection: Pick<Connection, 'request'>) {
    this.#connection = connection;
  }

  /** Asks one method. Rejects with a {@link RequestError}; never by the clock. */
  async call<M extends Method>(method: M, ...args: ArgumentsOf<M>): Promise<ResultOf<M>> {
    const answer = await this.#connection.request(method, args[0]);
    const read = v.safeParse(await schemaOf(method), answer);
    if (read.success) return read.output;
    throw new RequestError('broken', `${method} answered in an unknown way`);
  }
}
