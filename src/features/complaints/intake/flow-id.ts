/** The form of a complaint. */
export const COMPLAINT_FLOW = 'complaint'
