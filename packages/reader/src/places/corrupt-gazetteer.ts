import { AppError } from "@zenobia/model";

/** What is thrown for bytes that are no gazetteer: says what is wrong and what to do. */
export function corruptGazetteer(what: string, cause?: unknown): AppError {
  const message = `gazetteer: ${what}; build it again with npm run build, or add the supplement again`;
  return new AppError("reader/asset-corrupt", message, { cause });
}
