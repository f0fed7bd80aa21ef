// Where the script of the one-file page begins; export/standalone-bundle.ts makes one text of it.
import { live, type LiveData } from './standalone-live.ts';

live(JSON.parse(document.getElementById('data')?.textContent ?? '') as LiveData);
