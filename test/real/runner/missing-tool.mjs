/** Something that this computer lacks; its message is one line that says what. */
export class MissingTool extends Error {}
