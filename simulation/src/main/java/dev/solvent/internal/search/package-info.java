/** Searches of Commons Math behind arrays and functions; none of its types leaves. Not part of the API. */
@NullMarked
package dev.solvent.internal.search;

import org.jspecify.annotations.NullMarked;
