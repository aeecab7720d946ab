import type { RawConfig } from '../config/parse.js';

/** `server.config`: what moonraker.conf says, with Moonraker's defaults, and as it was written. */
export function serverConfig(raw: RawConfig): object {
  const read = Object.entries(raw).map(([section, options]) => {
    const values = Object.entries(options).map(([option, text]) => [option, typed(text)] as const);
    return [section, { ...DEFAULTS[section], ...Object.fromEntries(values) }] as const;
  });
  return {
    config: { ...DEFAULTS, ...Object.fromEntries(read) },
    orig: { DEFAULT: {}, ...raw },
    files: [{ filename: 'moonraker.conf', sections: Object.keys(raw) }],
  };
}

function typed(text: string): unknown {
  if (text.startsWith('\n')) return text.trim().split('\n');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  server: {
    host: '0.0.0.0',
    port: 7125,
    ssl_port: 7130,
    enable_debug_logging: false,
    max_upload_size: 1024,
    ssl_certificate_path: null,
    ssl_key_path: null,
    route_prefix: null,
    max_websocket_connections: 50,
  },
  template: {},
  secrets: { secrets_path: null },
  database: { database_path: null, enable_database_debug: false },
  dbus_manager: {},
  file_manager: {
    enable_object_processing: false,
    default_metadata_parser_timeout: 20,
    file_system_observer: 'inotify',
    enable_observer_warnings: true,
    enable_inotify_warnings: true,
    queue_gcode_uploads: false,
    check_klipper_config_path: true,
    config_path: null,
    enable_config_write_access: true,
    log_path: null,
  },
  authorization: {
    login_timeout: 90,
    force_logins: false,
    default_source: 'moonraker',
    enable_api_key: true,
    max_login_attempts: null,
    cors_domains: [],
    trusted_clients: [],
  },
  klippy_apis: {},
  machine: {
    sudo_password: null,
    provider: 'none',
    shutdown_action: 'poweroff',
    force_validation: false,
    validate_service: false,
    validate_config: true,
  },
  shell_command: {},
  data_store: { temperature_store_size: 1200, gcode_store_size: 1000 },
  proc_stats: {},
  job_state: {},
  job_queue: {
    load_on_startup: false,
    automatic_transition: false,
    job_transition_delay: 0.01,
    job_transition_gcode: '',
  },
  history: {},
  http_client: {},
  announcements: { enable_moonlight: true, dev_mode: false, subscriptions: [] },
  webcam: {},
  extensions: {},
};
