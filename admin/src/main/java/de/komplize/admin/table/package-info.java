/** Tables as files. In go rows, one after the other; out comes CSV or an Excel sheet, written as the rows come, in which no cell is a formula. */
@NullMarked
package de.komplize.admin.table;

import org.jspecify.annotations.NullMarked;
