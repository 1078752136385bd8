/** How pictures, pages and cells write texts and numbers. Not for users of the library. */
@NullMarked
package dev.solvent.internal.display;

import org.jspecify.annotations.NullMarked;
