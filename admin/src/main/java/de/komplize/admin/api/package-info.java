/**
 * The office's interface for programs. In go calls with a bearer token; out come pages of rows as JSON or CSV, and what became of what was
 * asked for. Who may call what stands in one table, {@link de.komplize.admin.api.Routes}.
 */
@NullMarked
package de.komplize.admin.api;

import org.jspecify.annotations.NullMarked;
