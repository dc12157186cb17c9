import { ROLES } from './model.ts';
import type { Case, Role } from './model.ts';

/** Whether one role holds all of another. */
export const reaches = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

/** Whoever may see a case may read its masked dissection; the mail as it came is for its owner and for analysts. */
export const maySeeRaw = (role: Role, userId: string, one: Case): boolean => one.ownerId === userId || reaches(role, 'analyst');

/** A case is changed by its owner, and one of the team by whoever works on such cases. */
export const mayChange = (role: Role, userId: string, one: Case): boolean => reaches(role, 'analyst') && (one.ownerId === userId || one.visibility === 'team');
