import type { JsonFile } from './json-file.js';
import { isRecord, RpcError, textOf, type Methods, type Params } from './rpc.js';

export type Namespaces = Record<string, Record<string, unknown>>;

/** `server.database.*`: values by namespace and key; a key with dots goes deeper. */
export function addDatabaseMethods(methods: Methods, file: JsonFile<Namespaces>): void {
  const all = file.read();
  methods.set('server.database.list', () => ({ namespaces: Object.keys(all).sort(), backups: [] }));
  methods.set('server.database.get_item', (params) => {
    const namespace = textOf(params, 'namespace');
    const values = all[namespace];
    if (!values) throw new RpcError(-32601, `Namespace ${namespace} not found`);
    const key = keyOf(params);
    if (key === undefined) return { namespace, key: null, value: values };
    const value = at(values, key);
    if (value === undefined) throw new RpcError(-32601, `Key '${key.join('.')}' in namespace '${namespace}' not found`);
    return { namespace, key: params['key'], value };
  });
  methods.set('server.database.post_item', (params) => {
    const namespace = textOf(params, 'namespace');
    const key = keyOf(params);
    if (!key) throw new RpcError(400, 'No data for argument: key');
    const last = key.at(-1)!;
    let place = (all[namespace] ??= {});
    for (const step of key.slice(0, -1)) {
      const next = place[step];
      const deeper = isRecord(next) ? next : {};
      place[step] = deeper;
      place = deeper;
    }
    place[last] = params['value'] ?? null;
    file.write(all);
    return { namespace, key: params['key'], value: params['value'] };
  });
  methods.set('server.database.delete_item', (params) => {
    const namespace = textOf(params, 'namespace');
    const key = keyOf(params) ?? [];
    const values = all[namespace];
    const value = values && at(values, key);
    if (!values || value === undefined)
      throw new RpcError(-32601, `Key '${key.join('.')}' in namespace '${namespace}' not found`);
    const parent = at(values, key.slice(0, -1));
    if (isRecord(parent)) delete parent[key.at(-1)!];
    file.write(all);
    return { namespace, key: params['key'], value };
  });
}

function keyOf(params: Params): string[] | undefined {
  const key = params['key'];
  if (typeof key === 'string') return key.split('.');
  return Array.isArray(key) ? key.map(String) : undefined;
}

function at(values: unknown, key: readonly string[]): unknown {
  return key.reduce(
    (value: unknown, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    values,
  );
}

export function areNamespaces(value: unknown): value is Namespaces {
  return isRecord(value) && Object.values(value).every(isRecord);
}
