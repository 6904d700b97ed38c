// An item that is dragged from the library to the canvas: two rooms that don't know each other agree on it here.

/** The type under which a dragged part is known; the data is the part's name. */
export const libraryItemType = 'application/x-chainrule-item';

/** Carried along by what can be put on a wire: before the drop only the types can be read. */
export const onWireType = 'application/x-chainrule-on-wire';
