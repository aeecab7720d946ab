import { html, type TemplateResult } from 'lit';

/** Shapes of Material Design Icons (Apache-2.0), by name, so that only those in use reach the bundle. */
export {
  mdiAlert,
  mdiAlbum,
  mdiAlertOctagon,
  mdiAppleKeyboardShift,
  mdiArrowCollapseDown,
  mdiArrowDownBold,
  mdiArrowLeftBold,
  mdiArrowRightBold,
  mdiArrowUpBold,
  mdiBackspaceOutline,
  mdiBackupRestore,
  mdiBellOutline,
  mdiBroom,
  mdiCheckBold,
  mdiCheckCircle,
  mdiChevronDown,
  mdiChevronLeft,
  mdiChevronRight,
  mdiChevronUp,
  mdiChip,
  mdiClockOutline,
  mdiClose,
  mdiCloseThick,
  mdiCogOutline,
  mdiConsole,
  mdiContentSaveOutline,
  mdiCubeOutline,
  mdiCubeScan,
  mdiCursorMove,
  mdiDotsHorizontal,
  mdiDownload,
  mdiEngineOffOutline,
  mdiEyeOffOutline,
  mdiEyeOutline,
  mdiFan,
  mdiFileDocumentOutline,
  mdiFileOutline,
  mdiFire,
  mdiFlagVariantOutline,
  mdiFolder,
  mdiFolderOutline,
  mdiFolderPlusOutline,
  mdiFormatListBulleted,
  mdiGestureTap,
  mdiGestureTapHold,
  mdiHelpCircleOutline,
  mdiHistory,
  mdiHome,
  mdiInformationOutline,
  mdiKeyboardCloseOutline,
  mdiLanDisconnect,
  mdiLaptop,
  mdiLayersTripleOutline,
  mdiLightbulbOutline,
  mdiKeyVariant,
  mdiLockOutline,
  mdiMagnify,
  mdiMinus,
  mdiPause,
  mdiPencilOutline,
  mdiPlay,
  mdiPlus,
  mdiPower,
  mdiPowerPlugOffOutline,
  mdiPrinter3d,
  mdiPrinter3dNozzleOutline,
  mdiRefresh,
  mdiRotateLeft,
  mdiRotateRight,
  mdiRestart,
  mdiRestore,
  mdiScrewdriver,
  mdiScriptTextOutline,
  mdiSelectionRemove,
  mdiShieldCheckOutline,
  mdiSineWave,
  mdiSnowflake,
  mdiSpeedometer,
  mdiStairs,
  mdiStop,
  mdiTabletDashboard,
  mdiTextBoxSearchOutline,
  mdiThermometer,
  mdiTimerSandEmpty,
  mdiTrashCanOutline,
  mdiTrayArrowDown,
  mdiTrayArrowUp,
  mdiTuneVariant,
  mdiUndoVariant,
  mdiUpdate,
  mdiUpload,
  mdiUsbFlashDriveOutline,
  mdiVideoOutline,
  mdiViewGridOutline,
  mdiWaterOutline,
  mdiWeb,
  mdiWeightGram,
  mdiWifi,
} from '@mdi/js';

/* Own shapes, for what no icon set has. */

export const shapeNozzle = 'M8 3h8v3H8zM6 7h12v6H6zM9 14h6v2.2L12.9 19h-1.8L9 16.2zM10.6 20.4h2.8v1.6h-2.8z';
export const shapeBed =
  'M3 17h18v2.4H3zM5 20.6h2.6V22H5zM16.4 20.6H19V22h-2.6zM6.6 14.8c-1.5-1.7-.2-2.9.3-3.9.5-1 .4-1.8-.6-2.9l1.5-1.2c1.7 1.8 1.7 3.4.9 5-.6 1.1-1 1.5-.4 2.2zM11.6 14.8c-1.5-1.7-.2-2.9.3-3.9.5-1 .4-1.8-.6-2.9l1.5-1.2c1.7 1.8 1.7 3.4.9 5-.6 1.1-1 1.5-.4 2.2zM16.6 14.8c-1.5-1.7-.2-2.9.3-3.9.5-1 .4-1.8-.6-2.9l1.5-1.2c1.7 1.8 1.7 3.4.9 5-.6 1.1-1 1.5-.4 2.2z';
export const shapeChamber =
  'M3 3h18v18H3V3m2 2v14h14V5zM12 7a1.6 1.6 0 0 1 1.6 1.6v4.3a2.7 2.7 0 1 1-3.2 0V8.6A1.6 1.6 0 0 1 12 7z';
/** Nozzle over a bed with the gap between them: the Z offset. */
export const shapeGap = 'M6 3h12v5l-4 5h-4L6 8zM3 19h18v2.2H3zM11.2 14.6h1.6v3h-1.6z';
export const shapePaper =
  'M2 12.4c3-2 6 2 10 0s7-1 10 0v2.2c-3-1-6-1.5-10 .2s-7-1.8-10-.2zM8 3h8v3.6L13.5 9.5h-3L8 6.6zM3 19h18v2.2H3z';
export const shapeFirstLayer = 'M3 19h18v2.2H3zM4 15.6h16v2H4zM8 3h8v4.2l-2.6 3.2h-2.8L8 7.2zM11.2 11.6h1.6v2.6h-1.6z';
export const shapeMesh =
  'M3 8.5 12 4l9 4.5V18l-9 4-9-4zm2 1.7v2.9l3 1.4v-3zm5 2v3.1l1 .5v-3.2zm3 .4v3.2l1-.5v-3.1zm3-1.1v3l3-1.4v-2.9zM12 6.2 7.2 8.6 12 10.8l4.8-2.2z';
export const shapeCalipers =
  'M2 3.5h20v4.3h-7.2v6.2l-2.9 3.5V7.8H7.6v9.7L4.7 14V7.8H2zM5 5v1.4h1.4V5zm3 0v1.4h1.4V5zm3 0v1.4h1.4V5z';
export const shapeCloser = 'M7 2h10v4l-3.5 4h-3L7 6zM3 20h18v2.2H3zM12 18.8l-3.8-4.3h2.6V11h2.4v3.5h2.6z';
export const shapeFarther = 'M7 1h10v4l-3.5 3.6h-3L7 5zM3 20h18v2.2H3zM12 9.8l3.8 4.3h-2.6v4.3h-2.4v-4.3H8.2z';

/** Own shapes are drawn with their inner outlines as holes. */
const withHoles = new Set([
  shapeNozzle,
  shapeBed,
  shapeChamber,
  shapeGap,
  shapePaper,
  shapeFirstLayer,
  shapeMesh,
  shapeCalipers,
  shapeCloser,
  shapeFarther,
]);

/** An icon in the text's colour, `--ico` wide unless its place says otherwise; the word beside it is its name. */
export function icon(path: string): TemplateResult {
  const rule = withHoles.has(path) ? 'evenodd' : 'nonzero';
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path fill-rule=${rule} d=${path}></path></svg>`;
}
