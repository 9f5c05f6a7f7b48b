/** What the pages of the desk do beside their forms; without it, the forms still work. */
import { startCrop } from './crop.ts';
import { startDrops } from './drops.ts';
import { startEditor } from './editor.ts';
import { followWork } from './follow-work.ts';
import { followPreview } from './preview-frame.ts';

startDrops();
startCrop();
startEditor();
followPreview();
followWork();
