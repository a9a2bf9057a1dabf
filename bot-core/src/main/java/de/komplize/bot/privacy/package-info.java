/**
 * What is held on a person, theirs to have and to take away. {@link de.komplize.bot.privacy.Held} sums it up, {@link de.komplize.bot.privacy.Copy}
 * hands all of it over, {@link de.komplize.bot.privacy.Erasure} takes it away, {@link de.komplize.bot.privacy.Retention} does so once it is old,
 * and {@link de.komplize.bot.privacy.Upkeep} sees to it that nothing of it is left in the files.
 */
@NullMarked
package de.komplize.bot.privacy;

import org.jspecify.annotations.NullMarked;
