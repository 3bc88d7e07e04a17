/** For `node --import`: lets a thread read TypeScript, which `--import tsx` does for the main thread only. */
import { register } from "tsx/esm/api";

register();
