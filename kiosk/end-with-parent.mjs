// Loaded ahead of a program (`node --import`) that must not outlive the one that started it.
import { onParentGone } from './parent.mjs';

onParentGone(() => process.kill(process.pid, 'SIGTERM'));
