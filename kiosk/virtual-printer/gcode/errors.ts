/** A command that Klipper refuses; the message is Klipper's own, word by word. */
export class GcodeError extends Error {}

/** The host stopped (shutdown, restart) while a command was under way. */
export class Interrupted extends Error {}
