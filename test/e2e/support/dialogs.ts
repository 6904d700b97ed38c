// Answers the dialogs outside the page: native ones in the desktop app, upload and download in the browser edition.
import type { RunningApp } from './launch.ts';

/** The next file that is asked for; null cancels. */
export async function chooseFileToOpen({ page, electronApp }: RunningApp, path: string | null): Promise<void> {
  if (electronApp === null) {
    page.once('filechooser', (chooser) => void chooser.setFiles(path === null ? [] : [path]));
    // Listening is only asked for by then; a key that is pressed at once opened the browser's own chooser, which nobody answers.
    await page.evaluate(() => undefined);
    return;
  }
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}

/** Where the next document without a file goes; null cancels, which a download can't be. */
export async function chooseFileToSave({ page, electronApp }: RunningApp, path: string | null): Promise<void> {
  if (electronApp === null) {
    page.once('download', (download) => void (path === null ? download.cancel() : download.saveAs(path)));
    return;
  }
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}

/** The button that the next native questions get. In the browser edition the question is in the page. */
export async function answerQuestions({ electronApp }: RunningApp, buttonIndex: number): Promise<void> {
  await electronApp?.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
  }, buttonIndex);
}
