/**
 * The way by which a request reached the office: whether it comes from this machine, by https, and from a page of the office. A request goes in; what
 * the pages and the interface for programs may believe of it comes out.
 */
@NullMarked
package de.komplize.admin.way;

import org.jspecify.annotations.NullMarked;
