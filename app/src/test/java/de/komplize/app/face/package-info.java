/**
 * The outside faces as others meet them: the commands, their refusals, the two ports, and the pages in a real browser. In goes what an operator
 * or a resident would do; out must come what the README promises.
 */
@NullMarked
package de.komplize.app.face;

import org.jspecify.annotations.NullMarked;
