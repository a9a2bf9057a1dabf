/**
 * The office, for now a plain list. In goes the conversation as it is stored; out come pages for whoever holds the link printed at the start,
 * and the health of the server.
 */
@NullMarked
package de.komplize.admin;

import org.jspecify.annotations.NullMarked;
