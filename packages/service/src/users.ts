export {
  listSearches,
  removeSearch,
  type SavedSearch,
  saveSearch,
} from "./users/saved-searches.ts";
export {
  endSession,
  type FoundSession,
  findSession,
  type OpenedSession,
  openSession,
  secret,
} from "./users/session.ts";
export {
  findToken,
  listTokens,
  makeToken,
  type NewToken,
  removeToken,
  SCOPES,
  type Scope,
  type Token,
} from "./users/token.ts";
export {
  addUser,
  changeUser,
  checkUser,
  findUser,
  listUsers,
  ROLES,
  type Role,
  removeUser,
  type User,
  type UserStore,
} from "./users/user-list.ts";
