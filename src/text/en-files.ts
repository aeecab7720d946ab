/** Words of the list of files. */
export const filesWords = {
  title: 'Files',
  empty: 'No files yet',
  emptyHint: 'Send one from the slicer, it appears here',
  loading: 'Reading the file list',
  failed: 'The file list could not be read',
  again: 'Try again',
  newest: 'Newest',
  name: 'Name',
  sort: 'Sort by',
};
