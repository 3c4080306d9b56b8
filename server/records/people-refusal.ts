/** Why a change to the people of a board is not made. */
export type PeopleRefusal = 'no-such-member' | 'not-allowed' | 'last-owner';
