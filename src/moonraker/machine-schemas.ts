/** The host as Moonraker describes it: its system, load, updates, switched devices, cameras, announcements. */
import * as v from 'valibot';
import { listOf, maybe, number } from './schema-parts.js';

const address = v.object({ family: v.string(), address: v.string(), is_link_local: maybe(v.boolean()) });

export const systemInfo = v.object({
  system_info: v.object({
    cpu_info: maybe(v.object({ cpu_count: maybe(number), cpu_desc: maybe(v.string()), model: maybe(v.string()) })),
    distribution: maybe(v.object({ name: maybe(v.string()), version: maybe(v.string()) })),
    network: maybe(v.record(v.string(), v.object({ mac_address: maybe(v.string()), ip_addresses: listOf(address) }))),
    available_services: maybe(v.array(v.string())),
    service_state: maybe(v.record(v.string(), v.object({ active_state: v.string(), sub_state: v.string() }))),
  }),
});

export const procStats = v.object({
  cpu_temp: maybe(number),
  system_uptime: maybe(number),
  system_memory: maybe(v.object({ total: number, available: number, used: number })),
  system_cpu_usage: maybe(v.record(v.string(), number)),
  throttled_state: maybe(v.object({ bits: number, flags: v.array(v.string()) })),
});

const updatable = v.object({
  configured_type: maybe(v.string()),
  version: maybe(v.string()),
  remote_version: maybe(v.string()),
  is_valid: maybe(v.boolean()),
  is_dirty: maybe(v.boolean()),
  package_count: maybe(number),
});
export const updates = v.object({
  busy: v.boolean(),
  version_info: v.record(v.string(), updatable),
});

export const powerDevices = v.object({
  devices: listOf(
    v.object({
      device: v.string(),
      status: v.string(),
      locked_while_printing: maybe(v.boolean()),
      type: maybe(v.string()),
    }),
  ),
});

export const webcams = v.object({
  webcams: listOf(
    v.object({
      name: v.string(),
      enabled: maybe(v.boolean()),
      service: maybe(v.string()),
      stream_url: maybe(v.string()),
      snapshot_url: maybe(v.string()),
      flip_horizontal: maybe(v.boolean()),
      flip_vertical: maybe(v.boolean()),
      rotation: maybe(number),
    }),
  ),
});

export const announcements = v.object({
  entries: listOf(
    v.object({
      entry_id: v.string(),
      title: v.string(),
      description: maybe(v.string()),
      url: maybe(v.string()),
      priority: maybe(v.string()),
      dismissed: maybe(v.boolean()),
    }),
  ),
});

/** Per sensor the last minutes, one value a second, newest last. */
export const temperatureStore = v.record(
  v.string(),
  v.object({
    temperatures: v.array(v.nullable(number)),
    targets: maybe(v.array(v.nullable(number))),
    powers: maybe(v.array(v.nullable(number))),
  }),
);
