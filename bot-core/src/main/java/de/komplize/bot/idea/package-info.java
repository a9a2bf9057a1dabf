/**
 * What residents propose to the city. In goes what somebody wrote; out come the ideas in it with title, topic, district and place, whether it is a
 * defect instead of an idea, and what the office should look at before others see it. Pure.
 */
@NullMarked
package de.komplize.bot.idea;

import org.jspecify.annotations.NullMarked;
